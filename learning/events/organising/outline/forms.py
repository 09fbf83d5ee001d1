"""The running order and the workshops of a day, row by row."""

import datetime
from collections.abc import Sequence
from typing import Any

from django import forms

from foundation.french import dates
from learning.events.models import Event, HalfDay
from learning.events.organising.proposing.fields import hour_field, text_field
from learning.events.running_order import running_order

MOST_ROWS = 40
MORE = 2


class StepForm(forms.Form):
    """One row; a row left empty is none."""

    date = forms.TypedChoiceField(label="Jour", coerce=datetime.date.fromisoformat, required=False)
    starts = hour_field("Heure", "Indiquez l’heure.")
    title = text_field("Intitulé", "Donnez un intitulé.", max_length=120)
    detail = text_field("Précisions", max_length=300)
    speakers = text_field("Qui intervient", max_length=200)

    def __init__(self, *args: Any, half_days: Sequence[HalfDay], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.half_days = half_days
        self.dates = sorted({half.date for half in half_days})
        if len(self.dates) == 1:
            del self.fields["date"]
        else:
            self.fields["date"].choices = [(each.isoformat(), dates.day(each)) for each in self.dates]  # type: ignore[attr-defined]

    def clean_starts(self) -> datetime.time:
        starts: datetime.time = self.cleaned_data["starts"]
        first = min(half.starts for half in self.half_days)
        last = max(half.ends for half in self.half_days)
        if not first <= starts <= last:
            raise forms.ValidationError(f"Choisissez une heure entre {dates.clock(first)} et {dates.clock(last)}.")
        return starts

    def row(self) -> dict[str, Any]:
        """What the action takes."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "DELETE"}
        return {**values, "date": values.get("date") or self.dates[0]}


class WorkshopForm(StepForm):
    speakers = text_field("Qui anime", max_length=200)
    room = text_field("Salle", max_length=80)
    capacity = forms.IntegerField(
        label="Places", min_value=1, max_value=2000,
        error_messages={
            "required": "Indiquez le nombre de places.",
            "invalid": "Écrivez un nombre, par exemple 12.",
            "min_value": "Indiquez une place ou plus.",
            "max_value": "Indiquez 2 000 places ou moins.",
        },
    )  # fmt: skip
    number = forms.UUIDField(widget=forms.HiddenInput, required=False)


StepFormSet = forms.formset_factory(StepForm, extra=MORE, can_delete=True, max_num=MOST_ROWS, absolute_max=MOST_ROWS)
WorkshopFormSet = forms.formset_factory(
    WorkshopForm, extra=MORE, can_delete=True, max_num=MOST_ROWS, absolute_max=MOST_ROWS
)


class OutlineForms:
    """Both tables of the page, as one form."""

    def __init__(self, event: Event, data: Any = None) -> None:
        halves = {"half_days": list(event.half_days.all())}
        shown = (None, None) if data else (_steps(event), _workshops(event))
        self.steps = StepFormSet(data, prefix="temps", initial=shown[0], form_kwargs=halves)
        self.workshops = WorkshopFormSet(data, prefix="ateliers", initial=shown[1], form_kwargs=halves)
        for form in (*self.steps, *self.workshops):
            form.fields["DELETE"].label = "Retirer"

    def is_valid(self) -> bool:
        return all([self.steps.is_valid(), self.workshops.is_valid()])

    def rows(self) -> dict[str, list[dict[str, Any]]]:
        return {"slots": _kept(self.steps), "workshops": _kept(self.workshops)}


def _kept(formset: Any) -> list[dict[str, Any]]:
    """Rows that say something and are not taken away; those shown and left as they were count too."""
    forms_ = [each for each in formset.forms if each not in formset.deleted_forms]
    return [each.row() for each in forms_ if each.cleaned_data.get("title")]


def _steps(event: Event) -> list[dict[str, Any]]:
    """The running order as laid; at first, what is read of it in the presentation."""
    fields = ("date", "starts", "title", "detail", "speakers")
    laid = [{name: getattr(slot, name) for name in fields} for slot in event.slots.all()]
    if laid:
        return laid
    return [
        {"starts": step.at, "title": step.title[:1].upper() + step.title[1:], "detail": step.detail}
        for step in running_order(event.description).steps
    ]


def _workshops(event: Event) -> list[dict[str, Any]]:
    fields = ("date", "starts", "title", "detail", "speakers", "room", "capacity")
    return [{"number": each.uuid, **{name: getattr(each, name) for name in fields}} for each in event.workshops.all()]
