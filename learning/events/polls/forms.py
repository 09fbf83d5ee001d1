"""What an organiser puts to people."""

import datetime
from itertools import pairwise
from typing import Any

from django import forms

from foundation.clock import today
from foundation.french import dates
from foundation.nonce.forms import NonceFormMixin
from learning.events.models import Event
from learning.events.organising.proposing.fields import CommuneField, day_field, hour_field, text_field
from learning.events.polls.models import DatePoll, PollDate

FEWEST, MOST = 2, 10
A_WEEK = datetime.timedelta(days=7)
HOURS = ("morning_starts", "morning_ends", "afternoon_starts", "afternoon_ends")
CHOOSE = {"required": "Choisissez une réponse.", "invalid_choice": "Choisissez dans la liste."}


class ProposedForm(forms.Form):
    """One date; a row left empty is none."""

    date = day_field("Date", "Choisissez une date.")
    moment = forms.ChoiceField(
        label="Moment", choices=PollDate.Moment.choices, initial=PollDate.Moment.DAY, error_messages=CHOOSE
    )

    def clean_date(self) -> datetime.date:
        date, first = self.cleaned_data["date"], today() + datetime.timedelta(days=1)
        if date < first:
            raise forms.ValidationError(f"Choisissez une date à partir du {dates.plain_day(first)}.")
        return date


class ProposedFormSet(forms.BaseFormSet):
    """Two to ten dates, each once."""

    def proposed(self) -> list[tuple[datetime.date, str]]:
        rows = [form.cleaned_data for form in self.forms if form.cleaned_data.get("date")]
        return [(row["date"], row["moment"]) for row in rows]

    def clean(self) -> None:
        if any(self.errors):
            return
        rows = self.proposed()
        if len(rows) < FEWEST:
            raise forms.ValidationError("Proposez deux dates ou plus.")
        twice = next((row for at, row in enumerate(rows) if row in rows[:at]), None)
        if twice:
            raise forms.ValidationError(f"Le {dates.plain_day(twice[0])} est proposé deux fois : gardez-le une fois.")


def proposed_rows(shown: int) -> Any:
    return forms.formset_factory(
        ProposedForm, formset=ProposedFormSet, extra=min(shown, MOST), max_num=MOST, absolute_max=MOST
    )


class UntilForm(forms.Form):
    """The last day for answers."""

    answers_until = day_field("Répondre jusqu’au", "Choisissez le dernier jour pour répondre.")

    def clean_answers_until(self) -> datetime.date:
        last: datetime.date = self.cleaned_data["answers_until"]
        if last < today():
            raise forms.ValidationError(f"Choisissez une date à partir du {dates.plain_day(today())}.")
        return last


class PollForm(UntilForm, NonceFormMixin):
    title = text_field(
        "Titre", "Dites de quelle journée il s’agit.", max_length=160,
        help_text="Celui de la journée à venir, par exemple « Journée inter-réseaux de l’Ariège ».",
    )  # fmt: skip
    modality = forms.ChoiceField(label="Modalité", choices=Event.Modality.choices, error_messages=CHOOSE)
    format = forms.ChoiceField(
        label="On y viendra", choices=Event.Format.choices, widget=forms.RadioSelect, initial=Event.Format.ONSITE,
        error_messages=CHOOSE,
    )  # fmt: skip
    commune = CommuneField(label="Commune", required=False, help_text="Si vous la connaissez déjà.")
    words = text_field(
        "Quelques mots", max_length=600, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Lus par qui répond, au-dessus des dates.",
    )  # fmt: skip
    morning_starts = hour_field("Matin : début", "Indiquez l’heure de début.")
    morning_ends = hour_field("Matin : fin", "Indiquez l’heure de fin.")
    afternoon_starts = hour_field("Après-midi : début", "Indiquez l’heure de début.")
    afternoon_ends = hour_field("Après-midi : fin", "Indiquez l’heure de fin.")
    names_shown = forms.BooleanField(
        label="Montrer à qui répond les noms et les réponses des autres", required=False,
        help_text="Sinon, vous seule ou vous seul les lisez. Ceux d’une analyse de pratiques ne se montrent jamais.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        defaults: dict[str, Any] = {name: getattr(DatePoll(), name) for name in HOURS}
        super().__init__(*args, initial={**defaults, "answers_until": today() + A_WEEK}, **kwargs)

    def clean(self) -> dict[str, Any]:
        hours = [(name, self.cleaned_data.get(name)) for name in HOURS]
        for (_, before), (name, after) in pairwise(hours):
            if before and after and (after < before or (after == before and name != "afternoon_starts")):
                self.add_error(name, f"Indiquez une heure après {dates.clock(before)}.")
        return self.cleaned_data

    def fields_of_poll(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name != "nonce"}
