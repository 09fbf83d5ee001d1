"""The filters of the agenda: what is chosen in the address, and how many days each choice would show."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Count, IntegerField, Max, Min, Value
from django.http import QueryDict

from foundation.design.region import region
from foundation.french import dates
from foundation.networks.models import EmploymentZone
from learning.events.models import Event
from learning.events.querysets import EventQuerySet
from learning.programme.models import Axis

#: parameter of the address → field of the day
FIELDS = {
    "modalite": "modality",
    "departement": "commune__department__code",
    "bassin": "commune__zone_2020__code",
    "format": "format",
    "axe": "axis__code",
}
TITLES = {
    "modalite": "Modalité",
    "departement": "Département",
    "bassin": "Bassin d’emploi",
    "format": "Format",
    "axe": "Axe du programme",
}
#: shown unfolded
OPEN = ("modalite", "departement")


@dataclass(frozen=True)
class Choice:
    value: str
    label: str
    count: int
    chosen: bool

    @property
    def is_dead(self) -> bool:
        """Shown, but leading nowhere."""
        return not self.count and not self.chosen


@dataclass(frozen=True)
class Facet:
    name: str
    label: str
    choices: list[Choice]

    @property
    def is_open(self) -> bool:
        return self.name in OPEN or any(choice.chosen for choice in self.choices)

    @property
    def is_useful(self) -> bool:
        return any(not choice.is_dead for choice in self.choices)


@dataclass(frozen=True)
class Chip:
    label: str
    address: str


@dataclass(frozen=True)
class Summary:
    """What the filters leave: how many days, from when to when, and what each choice would show."""

    facets: list[Facet]
    total: int
    first: datetime.datetime | None
    last: datetime.datetime | None

    @property
    def span(self) -> str:
        """« de décembre 2026 à octobre 2027 »."""
        if not self.first or not self.last:
            return ""
        first, last = dates.month(self.first), dates.month(self.last)
        return f"en {first}" if first == last else f"{_from(first)} à {last}"


@dataclass(frozen=True)
class Filters:
    """What a reader chose; an unknown value is as if it were not there."""

    chosen: Mapping[str, frozenset[str]]
    labels: Mapping[str, Mapping[str, str]]

    def apply(self, days: EventQuerySet) -> EventQuerySet:
        for name, field in FIELDS.items():
            if self.chosen[name]:
                days = days.filter(**{f"{field}__in": self.chosen[name]})
        return days

    def chips(self, query: QueryDict) -> list[Chip]:
        """Each choice made, with the address without it."""
        return [
            Chip(label, _without(query, name, value))
            for name, labels in self.labels.items()
            for value, label in labels.items()
            if value in self.chosen[name]
        ]

    def summary(self, days: EventQuerySet) -> Summary:
        """Each facet counts the days that the other facets leave. One query, with a row for each crossing
        that exists, however many days there are."""
        crossings = list(
            days.order_by()
            .values(*FIELDS.values())
            .annotate(total=Count("pk"), first=Min("starts_at"), last=Max("starts_at"))
        )
        kept = [row for row in crossings if self._keeps(row)]
        return Summary(
            facets=[Facet(name, TITLES[name], self._choices(name, crossings)) for name in FIELDS],
            total=sum(row["total"] for row in kept),
            first=min((row["first"] for row in kept), default=None),
            last=max((row["last"] for row in kept), default=None),
        )

    def _choices(self, name: str, crossings: Iterable[dict[str, Any]]) -> list[Choice]:
        counts: Counter[str] = Counter()
        for row in crossings:
            if self._keeps(row, but=name):
                counts[row[FIELDS[name]]] += row["total"]
        return [
            Choice(value, label, counts[value], value in self.chosen[name])
            for value, label in self.labels[name].items()
        ]

    def _keeps(self, row: dict[str, Any], but: str = "") -> bool:
        return all(
            not self.chosen[name] or name == but or row[field] in self.chosen[name] for name, field in FIELDS.items()
        )


def _from(month: str) -> str:
    """« de janvier », « d’avril »."""
    return f"d’{month}" if month[0] in "ao" else f"de {month}"


def _without(query: QueryDict, name: str, value: str) -> str:
    rest = query.copy()
    rest.setlist(name, [each for each in rest.getlist(name) if each != value])
    rest.pop("page", None)
    return f"?{rest.urlencode()}"


def filters_from(query: QueryDict) -> Filters:
    labels = _labels()
    chosen = {name: frozenset(query.getlist(name)) & labels[name].keys() for name in FIELDS}
    return Filters(chosen=chosen, labels=labels)


def _labels() -> dict[str, dict[str, str]]:
    """The choices of each filter, in their order. One query for both that are kept in tables: the zones d’emploi of
    2020, by name, and the axes, as the programme orders them."""
    zones = EmploymentZone.objects.filter(vintage=2020).values_list(_kind("bassin"), _NOWHERE, "name", "code")
    axes = Axis.objects.order_by().values_list(_kind("axe"), "position", "short_name", "code")
    rows = sorted(zones.order_by().union(axes, all=True))
    kept = {name: {code: label for kind, _, label, code in rows if kind == name} for name in ("bassin", "axe")}
    return {
        "modalite": {str(value): str(label) for value, label in Event.Modality.choices},
        "departement": {land.code: f"{land.name} ({land.code})" for land in region().lands},
        "bassin": kept["bassin"],
        "format": {str(value): str(label) for value, label in Event.Format.choices},
        "axe": kept["axe"],
    }


def _kind(name: str) -> Value:
    return Value(name, output_field=CharField())


_NOWHERE = Value(0, output_field=IntegerField())
