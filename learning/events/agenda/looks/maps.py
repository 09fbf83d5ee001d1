"""The coming days place by place: a map, and the very same places as a list."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from django.db.models import Case, F, IntegerField, Value, When

from learning.events.models import Event
from learning.events.querysets import EventQuerySet
from learning.events.selectors import DayRow


@dataclass(frozen=True)
class Place:
    """A commune and its days, numbered as its pin; what is only online has neither."""

    number: int
    name: str
    department: str = ""
    longitude: float | None = None
    latitude: float | None = None
    rows: list[DayRow] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        return f"lieu-{self.number}" if self.number else "a-distance"

    @property
    def address(self) -> str:
        return f"#{self.anchor}"


def by_place(days: EventQuerySet) -> EventQuerySet:
    """By département and commune, then by date; what is only online comes last."""
    placed = When(commune__isnull=False, format__in=[Event.Format.ONSITE, Event.Format.HYBRID], then=Value(0))
    order = Case(placed, default=Value(1), output_field=IntegerField())
    where = (F("commune__department__code").asc(nulls_last=True), F("commune__name").asc(nulls_last=True))
    return days.order_by(order, *where, "starts_at", "pk")


def places_of(rows: Iterable[DayRow]) -> list[Place]:
    """The days of a page, gathered."""
    groups = [list(each) for _, each in groupby(rows, key=_key)]
    return [_place(number, group) for number, group in enumerate(groups, start=1)]


def pins_of(places: Iterable[Place]) -> list[Place]:
    """Those that can stand on the map."""
    return [place for place in places if place.longitude is not None and place.latitude is not None]


def _key(row: DayRow) -> int:
    return (row.event.commune_id or 0) if row.event.is_onsite else 0


def _place(number: int, rows: list[DayRow]) -> Place:
    commune = rows[0].event.commune
    if commune is None or not rows[0].event.is_onsite:
        return Place(0, "À distance", rows=rows)
    named = f"{commune.department.name} ({commune.department.code})"
    return Place(number, commune.name, named, commune.longitude, commune.latitude, rows)
