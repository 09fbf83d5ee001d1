"""The forms of the day itself."""

from collections.abc import Iterable
from typing import Any

from django import forms

from foundation.accounts.models import User
from foundation.french.dates import clock, short_day
from foundation.nonce.forms import NonceFormMixin
from learning.events.models import HalfDay

SCANS = ".pdf,.png,.jpg,.jpeg"


class MarkForm(forms.Form):
    """One person, present or not: a big button of the tablet list."""

    sign_up = forms.IntegerField(min_value=1, max_value=2**53)
    present = forms.TypedChoiceField(choices=[("1", "présence"), ("0", "absence")], coerce=lambda value: value == "1")


class WalkInForm(forms.Form):
    """Somebody who came without a seat; with the address of an account, their presence counts for them."""

    name = forms.CharField(
        label="Nom et prénom", max_length=120, widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Indiquez le nom de la personne."},
    )  # fmt: skip
    organisation = forms.CharField(
        label="Structure", max_length=120, required=False, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    email = forms.EmailField(
        label="Adresse électronique", required=False, widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        help_text="Avec l’adresse de son compte, la présence compte pour son attestation.",
        error_messages={"invalid": "Cette adresse n’est pas complète. Exemple : prenom.nom@structure.fr"},
    )  # fmt: skip

    def account(self) -> User | None:
        address = self.cleaned_data["email"]
        return User.objects.filter(email__iexact=address, is_active=True).first() if address else None


class SheetForm(NonceFormMixin):
    """The scan of a signed sheet."""

    nonce_purpose = "signed_sheet"
    half_day = forms.TypedChoiceField(
        label="Demi-journée", coerce=int,
        error_messages={"required": "Choisissez la demi-journée.", "invalid_choice": "Choisissez la demi-journée."},
    )  # fmt: skip
    scan = forms.FileField(
        label="Feuille signée", widget=forms.FileInput(attrs={"accept": SCANS}),
        help_text="Un fichier PDF ou une photo (JPEG, PNG), de 50 Mo au plus.",
        error_messages={
            "required": "Choisissez le fichier de la feuille signée.",
            "empty": "Ce fichier est vide.",
        },
    )  # fmt: skip

    def __init__(self, *args: Any, half_days: Iterable[HalfDay], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.half_days = {half.pk: half for half in half_days}
        choices = [(number, half_day_in_words(half)) for number, half in self.half_days.items()]
        self.fields["half_day"].choices = choices  # type: ignore[attr-defined]

    def clean_half_day(self) -> HalfDay:
        return self.half_days[self.cleaned_data["half_day"]]

    def clean_scan(self) -> Any:
        scan = self.cleaned_data["scan"]
        if not scan.name.lower().endswith(tuple(SCANS.split(","))):
            raise forms.ValidationError("Déposez un fichier PDF, JPEG ou PNG.")
        return scan


class ConfirmForm(NonceFormMixin):
    """One button."""


def half_day_in_words(half_day: HalfDay) -> str:
    return f"{short_day(half_day.date)}, de {clock(half_day.starts)} à {clock(half_day.ends)}"
