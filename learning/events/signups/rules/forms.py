"""The rules of sign-up, with one line a network."""

import datetime
from typing import Any

from django import forms

from foundation.clock import PARIS, now
from foundation.french import dates
from foundation.french.fields import DayField
from foundation.networks.models import Network
from learning.events.models import Event
from learning.events.signups.guests.selectors import may_have_guests

OPENS_AT = datetime.time(9, 0)
WHOLE = {"invalid": "Écrivez un nombre entier.", "min_value": "Indiquez un nombre positif."}


class SeatsField(forms.IntegerField):
    """A number of seats; an empty box keeps none."""

    def clean(self, value: Any) -> int:
        return 0 if value in self.empty_values else super().clean(value)


class RulesForm(forms.Form):
    """`rules()` is what set_rules takes."""

    release_on = DayField(
        label="Les places gardées s’ouvrent à tous le", required=False,
        help_text="À 9 h. Avant, chaque réseau a ses places ; après, elles vont à qui attend, puis à tout le monde.",
    )  # fmt: skip
    per_structure = forms.IntegerField(
        label="Personnes par structure, au plus, jusqu’à cette date", required=False, min_value=1, max_value=999,
        error_messages=WHOLE,
    )  # fmt: skip
    asks_needs = forms.BooleanField(label="Demander le repas et les aménagements", required=False)
    needs_agreement = forms.BooleanField(
        label="Demander l’accord du responsable", required=False,
        help_text="Par courriel, sans compte ; la place est gardée pendant ce temps.",
    )  # fmt: skip

    def __init__(self, *args: Any, event: Event, **kwargs: Any) -> None:
        self.event = event
        self.networks = list(Network.objects.filter(valid_to__isnull=True, structures__isnull=False).distinct())
        kwargs["initial"] = self._initial()
        super().__init__(*args, **kwargs)
        self.fields["guest_seats"] = SeatsField(
            label="Places ouvertes aux personnes sans compte, au plus", required=False, min_value=0,
            max_value=event.capacity,
            error_messages=WHOLE | {"max_value": f"La journée compte {event.capacity} places."},
            help_text="Sur une adresse confirmée par courriel ; une case vide n’en ouvre aucune.",
        )  # fmt: skip
        if not may_have_guests(event):
            del self.fields["guest_seats"]
        for network in self.networks:
            self.fields[f"network-{network.pk}"] = SeatsField(
                label=network.acronym, min_value=0, max_value=event.capacity,
                error_messages=WHOLE | {"max_value": f"La journée compte {event.capacity} places."},
            )  # fmt: skip

    def _initial(self) -> dict[str, Any]:
        event = self.event
        kept = {f"network-{each.network_id}": each.seats for each in event.network_seats.all()}
        release = event.release_at.astimezone(PARIS).date() if event.release_at else None
        return {
            "release_on": release, "per_structure": event.per_structure, "asks_needs": event.asks_needs,
            "needs_agreement": event.needs_agreement, "guest_seats": event.guest_seats or None, **kept,
        }  # fmt: skip

    @property
    def network_fields(self) -> list[Any]:
        return [self[f"network-{network.pk}"] for network in self.networks]

    def seats(self) -> dict[Network, int]:
        found = {network: self.cleaned_data.get(f"network-{network.pk}", 0) for network in self.networks}
        return {network: number for network, number in found.items() if number}

    def release_at(self) -> datetime.datetime | None:
        date = self.cleaned_data.get("release_on")
        return datetime.datetime.combine(date, OPENS_AT, PARIS) if date else None

    def clean(self) -> dict[str, Any]:
        values, release, kept = self.cleaned_data, self.release_at(), sum(self.seats().values())
        if release is None and (kept or values.get("per_structure")) and "release_on" not in self.errors:
            self.add_error("release_on", "Choisissez la date où les places gardées s’ouvrent à tous.")
        if release and "release_on" in self.changed_data and not now() < release <= self.event.starts_at:
            last = dates.plain_day(self.event.starts_at)
            self.add_error("release_on", f"Choisissez une date à venir, au plus tard le {last}.")
        if kept > self.event.capacity:
            self.add_error(None, f"Vous gardez {kept} places, et la journée en compte {self.event.capacity}.")
        return values

    def rules(self) -> dict[str, Any]:
        values = self.cleaned_data
        return {
            "release_at": self.release_at(), "per_structure": values["per_structure"], "seats": self.seats(),
            "asks_needs": values["asks_needs"], "needs_agreement": values["needs_agreement"],
            "guest_seats": values.get("guest_seats", 0),
        }  # fmt: skip
