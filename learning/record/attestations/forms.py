"""The forms of attestations."""

from typing import Any

from django import forms

from foundation.nonce.forms import NonceFormMixin
from learning.record.attestations.numbers import LENGTH, LONGEST, SIGNS, read_number
from learning.record.progress import Score

AGREE = "Faire figurer mon résultat au quiz"


class IssueForm(NonceFormMixin):
    """Nothing is asked but whether the score may be there; it is not, unless one says so."""

    nonce_purpose = "attestation"

    with_score = forms.BooleanField(label=AGREE, required=False)

    def __init__(self, *args: Any, score: Score | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if score is None:
            del self.fields["with_score"]
        else:
            self.fields[
                "with_score"
            ].help_text = f"{score.percent} %, seuil à {score.threshold} %. Votre accord se change à tout moment."


class NumberForm(forms.Form):
    """The number of a paper, as somebody reads it."""

    numero = forms.CharField(
        label="Numéro de l’attestation",
        help_text="Douze signes, en haut du document. Exemple : 7K3M-9QX2-8FHC",
        max_length=LONGEST,
        error_messages={
            "required": "Indiquez le numéro inscrit sur l’attestation.",
            "max_length": "Ce numéro est trop long : il compte douze signes.",
        },
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters"}),
    )

    def clean_numero(self) -> str:
        typed = self.cleaned_data["numero"]
        number = read_number(typed)
        if not number:
            raise forms.ValidationError(_what_is_wrong(typed))
        return number


def _what_is_wrong(typed: str) -> str:
    signs = [sign for sign in typed.upper() if sign.isalnum()]
    if len(signs) != LENGTH:
        return f"Ce numéro compte {len(signs)} signes : il en faut douze."
    if not set(signs) <= set(SIGNS):
        return "Un numéro ne comporte ni 0, ni 1, ni I, ni L, ni O : relisez-le sur le document."
    return "Un signe est faux ou deux signes sont inversés : relisez le numéro sur le document."
