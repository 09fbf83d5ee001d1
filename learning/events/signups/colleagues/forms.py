"""Which colleague."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from foundation.nonce.forms import NonceFormMixin


class ColleagueForm(NonceFormMixin):
    nonce_purpose = "sign_up"

    colleague = forms.ModelChoiceField(
        label="Collègue",
        queryset=None,
        empty_label="Choisissez une personne",
        error_messages={
            "required": "Choisissez la personne à inscrire.",
            "invalid_choice": "Choisissez une personne de la liste.",
        },
    )

    def __init__(self, *args: Any, colleagues: "QuerySet[Any]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["colleague"].queryset = colleagues  # type: ignore[attr-defined]
