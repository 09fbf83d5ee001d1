"""What is said to everybody when a day is cancelled or postponed."""

import datetime

from django import forms

from foundation.clock import today
from foundation.french import dates
from foundation.french.fields import DayField


def _note(help_text: str) -> forms.CharField:
    return forms.CharField(
        label="Votre message", max_length=600, widget=forms.Textarea(attrs={"rows": 4}), help_text=help_text,
        error_messages={
            "required": "Dites ce qui se passe, et ce que les personnes inscrites peuvent faire.",
            "max_length": "Restez sous 600 caractères.",
        },
    )  # fmt: skip


class CancelForm(forms.Form):
    note = _note("Pourquoi, et vers quoi se tourner : une autre journée, un tutoriel, une personne à appeler.")


class PostponeForm(forms.Form):
    date = DayField(
        label="Nouvelle date", required=False,
        help_text="Aux mêmes heures. Laissez vide si elle n’est pas encore connue : vous l’ajouterez ici plus tard.",
    )  # fmt: skip
    note = _note("Pourquoi, et ce qu’il faut faire d’ici là.")

    def clean_date(self) -> datetime.date | None:
        date: datetime.date | None = self.cleaned_data["date"]
        first = today() + datetime.timedelta(days=1)
        if date and date < first:
            raise forms.ValidationError(f"Choisissez une date à partir du {dates.plain_day(first)}.")
        return date
