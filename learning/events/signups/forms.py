"""The forms of sign-up and attendance."""

import re
from collections.abc import Iterable
from typing import Any

from django import forms

from foundation.nonce.forms import NonceFormMixin
from learning.events.models import Event
from learning.events.refusals import Refused
from learning.events.running_order import Step
from learning.events.signups.agreement.forms import manager_field
from learning.events.signups.attendance import Marks
from learning.events.signups.needs.forms import access_field, diet_field
from learning.events.signups.workshops.forms import chosen_in, hour_fields

MOST_MARKS = 4000


class SignUpForm(NonceFormMixin):
    """Nothing is asked but that it be this form, once; besides, what the organiser of the day asks."""

    nonce_purpose = "sign_up"

    diet = diet_field()
    access = access_field()
    manager_email = manager_field()

    def __init__(self, *args: Any, event: Event, workshops: Iterable[Step] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.update(hour_fields(workshops))
        if not event.needs_agreement:
            del self.fields["manager_email"]
        if not event.asks_needs:
            del self.fields["diet"], self.fields["access"]

    def answers(self) -> dict[str, Any]:
        """What sign_up takes."""
        values = self.cleaned_data
        answers = {name: values[name] for name in self.fields if not name.startswith("atelier-")}
        return {**answers, "workshops": chosen_in(values)}


class AttendanceForm(forms.Form):
    """Which cells of the list were shown, and which of them were ticked: « 12-3 » is sign-up 12, half-day 3."""

    def marks(self) -> Marks:
        shown, ticked = self._cells("cell"), self._cells("present")
        return {cell: cell in ticked for cell in shown}

    def _cells(self, name: str) -> set[tuple[int, int]]:
        return {_cell(text) for text in self.data.getlist(name)[:MOST_MARKS]}  # type: ignore[attr-defined]


def _cell(text: Any) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,18})-(\d{1,18})", text, re.ASCII)
    if not found:
        raise Refused("La liste reçue n’est pas lisible : rechargez la page, puis notez la présence.", 422)
    return int(found[1]), int(found[2])
