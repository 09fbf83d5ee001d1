"""The filters of the agenda: what is chosen in the address, and how many days each choice would show."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.http import QueryDict

from foundation.design.region import region
from learning.events.models import Event
from learning.events.querysets import EventQuerySet
from learning.programme.models import Axis

#: parameter of the address → field of the day
FIELDS = {"modalite": "modality", "departement": "commune__department__code", "format": "format", "axe": "axis__code"}


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
    def is_chosen(self) -> bool:
        return any(choice.chosen for choice in self.choices)

    @property
    def is_useful(self) -> bool:
        return any(not choice.is_dead for choice in self.choices)


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

    @property
    def chips(self) -> list[tuple[str, str, str]]:
        """(parameter, value, label) of each choice made."""
        return [
            (name, value, label)
            for name, labels in self.labels.items()
            for value, label in labels.items()
            if value in self.chosen[name]
        ]

    def facets(self, days: EventQuerySet) -> tuple[list[Facet], int]:
        """Each facet counts the days that the other facets leave; and how many days all of them leave.
        One query, whose rows are as many as the crossings that exist."""
        crossings = list(days.order_by().values(*FIELDS.values()).annotate(total=Count("pk")))
        titles = {"modalite": "Modalité", "departement": "Département", "format": "Format", "axe": "Axe du programme"}
        facets = [Facet(name, title, self._choices(name, crossings)) for name, title in titles.items()]
        return facets, sum(row["total"] for row in crossings if self._keeps(row))

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


def filters_from(query: QueryDict) -> Filters:
    labels: dict[str, dict[str, str]] = {name: make() for name, make in _LABELS.items()}
    chosen = {name: frozenset(query.getlist(name)) & labels[name].keys() for name in FIELDS}
    return Filters(chosen=chosen, labels=labels)


def _departments() -> dict[str, str]:
    return {land.code: f"{land.name} ({land.code})" for land in region().lands}


def _axes() -> dict[str, str]:
    return dict(Axis.objects.in_order().values_list("code", "short_name"))


_LABELS: dict[str, Callable[[], dict[str, str]]] = {
    "modalite": lambda: {str(value): str(label) for value, label in Event.Modality.choices},
    "departement": _departments,
    "format": lambda: {str(value): str(label) for value, label in Event.Format.choices},
    "axe": _axes,
}
