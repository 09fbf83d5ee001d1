"""What the list of tutorials can be narrowed by: time, axis, network and territory; all the choices in one query."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, IntegerField, QuerySet, Value
from django.http import QueryDict

from foundation.networks.models import Department, Network
from learning.programme.models import Axis
from learning.tutorials.querysets import TutorialQuerySet
from resources.search.text import fold

#: « Combien de temps avez-vous ? », in minutes
DURATIONS = (30, 45, 60)
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Choice:
    """What a choice is called in a list, and when it is named alone."""

    code: str
    label: str
    long: str
    #: where it leads: the other choices stay, the page starts again
    address: str


@dataclass(frozen=True)
class Facet:
    """Choices of one kind; `chosen` is None or one of them."""

    label: str
    #: what no choice is called
    every: str
    address_of_every: str
    choices: tuple[Choice, ...]
    chosen: Choice | None = None


@dataclass(frozen=True)
class Filters:
    minutes: int | None
    axis: Facet
    network: Facet
    department: Facet

    @property
    def is_narrow(self) -> bool:
        return any((self.minutes, *(facet.chosen for facet in self.facets)))

    @property
    def words(self) -> str:
        """« Acteurs, ML, Gers » : what was chosen, for the title of the list."""
        return ", ".join(facet.chosen.long for facet in self.facets if facet.chosen)

    @property
    def folded(self) -> tuple[Facet, ...]:
        """Those of which fewer people think first."""
        return self.network, self.department

    @property
    def facets(self) -> tuple[Facet, ...]:
        return self.axis, self.network, self.department

    def of(self, tutorials: TutorialQuerySet) -> TutorialQuerySet:
        """The tutorials that answer to all that was chosen."""
        if self.minutes:
            tutorials = tutorials.within(self.minutes)
        if self.axis.chosen:
            tutorials = tutorials.under_axis(self.axis.chosen.code)
        if self.network.chosen:
            tutorials = tutorials.for_network(self.network.chosen.code)
        if self.department.chosen:
            tutorials = tutorials.for_department(self.department.chosen.code)
        return tutorials


def filters_from(query: QueryDict) -> Filters:
    """What the address asks for; what it asks wrongly is as if it were not there."""
    known = _choices()
    return Filters(
        minutes=next((each for each in DURATIONS if str(each) == query.get("duree")), None),
        axis=_facet("axe", "Axe du socle", "Tous les axes", known, query),
        network=_facet("reseau", "Réseau", "Tous les réseaux", known, query),
        department=_facet("departement", "Territoire", "Toute la région", known, query),
    )


def _facet(name: str, label: str, every: str, known: Iterable[Row], query: QueryDict) -> Facet:
    choices = tuple(
        Choice(code, label, long, _address(query, name, code)) for facet, code, label, long in known if facet == name
    )
    chosen = next((each for each in choices if each.code == query.get(name)), None)
    return Facet(label, every, _address(query, name, ""), choices, chosen)


def _address(query: QueryDict, name: str, code: str) -> str:
    others = query.copy()
    others.pop("page", None)
    others.pop(name, None)
    if code:
        others[name] = code
    return f"?{others.urlencode()}"


def _choices() -> list[Row]:
    """(facet, code, label, long) of all of them, in the order of each."""
    rows = _rows(Axis.objects.all(), "axe", "short_name", "short_name", "position").union(
        _rows(Network.objects.all(), "reseau", "acronym", "name"),
        _rows(Department.objects.all(), "departement", "name", "name"),
        all=True,
    )
    return [row[:4] for row in sorted(rows, key=lambda row: (row[4], fold(row[2]), row[1]))]


def _rows(queryset: QuerySet, facet: str, label: str, long: str, place: Any = None) -> QuerySet:
    place = place or Value(0, output_field=IntegerField())
    return queryset.order_by().values_list(Value(facet, output_field=CharField()), "code", label, long, place)
