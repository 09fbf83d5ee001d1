"""Each type of object declares once what the whole house needs to know of it.

Higher rooms register their kinds from `<room>/declarations.py`, which their AppConfig imports. The leak
test, the RGPD register, the export of one's data, the search and « le fil » walk these declarations.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, QuerySet


@dataclass(frozen=True)
class SearchText:
    """What the search index holds of an object. Plain text, no markup."""

    title: str
    body: str = ""
    summary: str = ""
    #: values to filter by: axis, department, network… (lower-case slugs)
    facets: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Station:
    """A neighbour on « le fil » (besoin → action → journée ou tutoriel → effet)."""

    stage: str  # "need", "action", "activity", "effect"
    title: str
    address: str


@dataclass(frozen=True)
class Kind:
    """One type of object. `visible` is how every surface reads it; None means only its owner may."""

    name: str
    model: type[Model]
    label: str
    plural: str
    address: Callable[[Any], str]
    #: viewer → queryset; the very rule that lists, pages, search, feeds and files use
    visible: Callable[[Any], QuerySet] | None = None
    #: the surfaces that may show it, each of them walked by the leak test: page, list, search, file, api,
    #: socket, home, space (Mon espace)
    surfaces: tuple[str, ...] = ()
    search_text: Callable[[Any], SearchText] | None = None
    #: a French sentence for the register: how long it is kept and what happens then
    retention: str = ""
    #: field names that say something of a person
    personal_data: tuple[str, ...] = ()
    #: person → rows (plain JSON) of what is held on them
    export: Callable[[Any], Iterable[dict[str, Any]]] | None = None
    #: kinds of messages that it sends (see foundation.messages.preferences)
    notifications: tuple[str, ...] = ()
    #: (object, viewer) → neighbours round the loop
    neighbours: Callable[[Any, Any], list[Station]] | None = None
    #: numbers of the indicators of the yearly report that it feeds
    indicators: tuple[int, ...] = ()


_kinds: dict[str, Kind] = {}


def declare(kind: Kind) -> Kind:
    """Register a kind under its name, once."""
    if kind.name in _kinds and _kinds[kind.name].model is not kind.model:
        raise ValueError(f"kind {kind.name!r} is declared twice")
    _kinds[kind.name] = kind
    return kind


def kind(name: str) -> Kind:
    return _kinds[name]


def kind_of(target: Model | type[Model]) -> Kind | None:
    """The kind of an object or model, if it has one."""
    model = target if isinstance(target, type) else type(target)
    return next((each for each in _kinds.values() if each.model is model), None)


def all_kinds() -> list[Kind]:
    return sorted(_kinds.values(), key=lambda each: each.name)
