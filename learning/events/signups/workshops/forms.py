"""The choice of workshops: one group of radio buttons an hour, where a full one is shown and cannot be ticked."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any
from uuid import UUID

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString

from foundation.french import dates, numbers
from learning.events.running_order import Step

LATER = ("", "Je choisirai plus tard")


class WorkshopRadios(forms.RadioSelect):
    """Those that are full are disabled, but for one's own."""

    full: frozenset[str] = frozenset()

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        if str(value) in self.full and not option["selected"]:
            option["attrs"]["disabled"] = True
        return option


def hour_field(workshops: Sequence[Step], *, label: str) -> forms.TypedChoiceField:
    """One workshop of this hour, or none for now."""
    field = forms.TypedChoiceField(
        label=label,
        required=False,
        coerce=UUID,
        empty_value=None,
        widget=WorkshopRadios,
        choices=[LATER, *((str(each.number), _label(each)) for each in workshops)],
        initial=next((str(each.number) for each in workshops if each.mine), ""),
        error_messages={"invalid_choice": "Cet atelier n’est plus proposé : choisissez-en un autre."},
    )
    field.widget.full = frozenset(str(each.number) for each in workshops if each.is_full)  # type: ignore[attr-defined]
    return field


def _label(workshop: Step) -> SafeString:
    left = "complet" if workshop.is_full else numbers.count(workshop.seats_left, "place libre", "places libres")
    left = "votre choix" if workshop.mine else left
    about = [part for part in (workshop.speakers, workshop.room, left) if part]
    return format_html("{}<small>{}</small>", workshop.title, ", ".join(about))


def hour_fields(workshops: Iterable[Step]) -> dict[str, forms.TypedChoiceField]:
    """A field for each hour that has workshops."""
    hours = [list(each) for _hour, each in groupby(workshops, key=lambda step: (step.date, step.at))]
    dates_ = {hour[0].date for hour in hours}
    return {
        f"atelier-{number}": hour_field(hour, label=_hour_label(hour[0], several=len(dates_) > 1))
        for number, hour in enumerate(hours, start=1)
    }


def _hour_label(step: Step, *, several: bool) -> str:
    hour = dates.clock(step.at)
    if several and step.date:
        return f"Votre atelier, {dates.short_day(step.date)}, {hour}"
    return f"Votre atelier de {hour}"


def chosen_in(values: dict[str, Any]) -> list[UUID]:
    """The numbers chosen in a form that has these fields."""
    return [value for name, value in values.items() if name.startswith("atelier-") and value]


class WorkshopsForm(forms.Form):
    """One's choice, said or changed after sign-up."""

    def __init__(self, *args: Any, workshops: Iterable[Step], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.update(hour_fields(workshops))

    def numbers(self) -> list[UUID]:
        return chosen_in(self.cleaned_data)
