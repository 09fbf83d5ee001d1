"""What the organiser asks to welcome people well: the meal, and access."""

from django import forms

from learning.events.signups.needs.models import Needs


def diet_field() -> forms.ChoiceField:
    return forms.ChoiceField(label="Repas", choices=Needs.Diet.choices, required=False)


def access_field() -> forms.CharField:
    return forms.CharField(
        label="Besoin d’un aménagement ?",
        required=False,
        max_length=300,
        help_text="Lu par qui organise, et par personne d’autre ; effacé le lendemain de la journée.",
    )


class NeedsForm(forms.Form):
    """Said or changed after sign-up."""

    diet = diet_field()
    access = access_field()
