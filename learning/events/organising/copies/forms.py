"""When, and where, a day takes place again."""

import datetime
from typing import Any

from django import forms

from foundation.clock import today
from foundation.design.region import region
from foundation.french import dates
from foundation.french.fields import DayField
from foundation.networks.models import Department
from foundation.nonce.forms import NonceFormMixin
from learning.events.organising.copies.actions import Place
from learning.events.organising.proposing.fields import CommuneField, text_field

DAY = datetime.timedelta(days=1)


class AheadField(DayField):
    """A date from tomorrow on."""

    def clean(self, value: Any) -> datetime.date | None:
        date: datetime.date | None = super().clean(value)
        if date and date <= today():
            raise forms.ValidationError(f"Choisissez une date à partir du {dates.plain_day(today() + DAY)}.")
        return date


class CopyForm(NonceFormMixin):
    nonce_purpose = "copy_day"
    date = AheadField(label="Date de la nouvelle journée", error_messages={"required": "Choisissez une date."})


class PlaceForm(forms.Form):
    """One département: no date, no day there."""

    date = AheadField(label="Date", required=False)
    commune = CommuneField(label="Commune", required=False)
    place_name = text_field("Lieu", max_length=120)

    def __init__(self, *args: Any, department: str, **kwargs: Any) -> None:
        self.department = department
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        commune = values.get("commune")
        if values.get("date") and not commune and "commune" not in self.errors:
            self.add_error("commune", "Indiquez la commune, ou retirez la date.")
        if commune and not values.get("date") and "date" not in self.errors:
            self.add_error("date", "Choisissez une date, ou retirez la commune.")
        if commune and commune.department.code != self.department:
            self.add_error("commune", f"{commune.name} est dans un autre département ({commune.department.code}).")
        return values

    def place(self) -> Place | None:
        values = self.cleaned_data
        if not values.get("date"):
            return None
        return Place(date=values["date"], commune=values["commune"], name=values["place_name"])


class SeriesForms:
    """A row for each of the eight départements, with its prefecture to begin with."""

    def __init__(self, data: Any = None) -> None:
        self.nonce = CopyNonceForm(data)
        self.rows = [(land, PlaceForm(data, prefix=f"d{land.code}", department=land.code)) for land in region().lands]
        self.departments = {each.code: each for each in Department.objects.all()}
        self.refusal = ""

    @property
    def all_rows(self) -> list[tuple[Department | None, PlaceForm]]:
        return [(self.departments.get(land.code), form) for land, form in self.rows]

    def is_valid(self) -> bool:
        if not all([self.nonce.is_valid(), *(form.is_valid() for _land, form in self.rows)]):
            return False
        if not self.places():
            self.refusal = "Choisissez au moins une date : une ligne sans date ne fait pas de journée."
        return not self.refusal

    def places(self) -> list[Place]:
        found = [form.place() for _land, form in self.rows]
        return [place for place in found if place]


class CopyNonceForm(NonceFormMixin):
    nonce_purpose = "lay_series"
