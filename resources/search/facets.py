"""Facets over rows in memory: exact counts of every value, whatever else is chosen.

Within a facet the chosen values are ORed, facets are ANDed; the counts of a facet are those of the rows that
all the other facets keep, so that a count always tells what choosing that value would show.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.http import QueryDict


@dataclass(frozen=True)
class Row:
    """One thing of a list, and its values of each facet."""

    pk: int
    values: Mapping[str, Collection[str]]


@dataclass(frozen=True)
class Choice:
    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    """A group of boxes; `name` is that of the parameter in the address."""

    name: str
    label: str
    choices: list[Choice] = field(default_factory=list)

    @property
    def is_chosen(self) -> bool:
        return any(choice.is_chosen for choice in self.choices)


@dataclass(frozen=True)
class Chip:
    """A chosen criterion, and the query string of the same list without it."""

    label: str
    address: str


def chosen_values(query: QueryDict, known: Mapping[str, Mapping[str, str]]) -> dict[str, list[str]]:
    """What an address chooses of the known values (facet → value → label); the rest is passed over."""
    return {name: [value for value in dict.fromkeys(query.getlist(name)) if value in known[name]] for name in known}


def keep(rows: Iterable[Row], chosen: Mapping[str, Collection[str]], *, but: str = "") -> list[Row]:
    """The rows that fit every facet (but one)."""
    wanted = [(name, set(values)) for name, values in chosen.items() if values and name != but]
    return [row for row in rows if all(values.intersection(row.values[name]) for name, values in wanted)]


def count(
    rows: Sequence[Row], chosen: Mapping[str, Collection[str]], *, name: str, label: str, known: Mapping[str, str]
) -> Facet:
    """One facet with its counts."""
    counts = Counter(value for row in keep(rows, chosen, but=name) for value in set(row.values[name]))
    return Facet(name, label, [Choice(value, known[value], counts[value], value in chosen[name]) for value in known])


def chips(query: QueryDict, facets: Iterable[Facet], texts: Mapping[str, str]) -> list[Chip]:
    """What was chosen, each with the way to take it back; `texts` are free text fields: name → label."""
    boxes = [
        Chip(choice.label, without(query, facet.name, choice.value))
        for facet in facets
        for choice in facet.choices
        if choice.is_chosen
    ]
    typed = [Chip(label, without(query, name)) for name, label in texts.items() if query.get(name, "").strip()]
    return typed + boxes


def without(query: QueryDict, name: str, value: str | None = None) -> str:
    """The address of the same list without a value (or without the parameter), at its first page."""
    rest = query.copy()
    kept = [each for each in rest.getlist(name) if value is not None and each != value]
    rest.setlist(name, kept)
    rest.pop("page", None)
    return "?" + rest.urlencode()
