"""The form of what one wishes to receive."""

from typing import TYPE_CHECKING, Any

from django import forms

from foundation.messages.kinds import MessageKind, optional_kinds
from foundation.messages.selectors import preferences_of

if TYPE_CHECKING:
    from foundation.accounts.models import User


class PreferencesForm(forms.Form):
    """One box a kind that may be declined."""

    def __init__(self, *args: Any, person: "User", **kwargs: Any) -> None:
        super().__init__(*args, initial=preferences_of(person), **kwargs)
        for kind in optional_kinds():
            self.fields[kind.name] = _box(kind)


def _box(kind: MessageKind) -> forms.BooleanField:
    return forms.BooleanField(label=kind.label, required=False)
