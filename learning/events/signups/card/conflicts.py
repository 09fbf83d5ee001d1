"""One's other days at the same hours: said before one signs up, and as long as both are kept."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef

from learning.events.models import Event, HalfDay


@dataclass(frozen=True)
class Conflict:
    """Another day that is mine, and the first of its half-days at the same hours."""

    event: Event
    half_day: HalfDay


def conflicts_of(person: Any, event: Event) -> list[Conflict]:
    """One query, whatever the number of days."""
    mine = HalfDay.objects.filter(
        event__sign_ups__person=person, event__sign_ups__state__in=["seated", "held", "waiting"]
    )
    same_hours = HalfDay.objects.filter(
        event=event, date=OuterRef("date"), starts__lt=OuterRef("ends"), ends__gt=OuterRef("starts")
    )
    others = mine.exclude(event=event).exclude(event__state__in=["cancelled", "postponed"])
    found: dict[int, Conflict] = {}
    for half in others.filter(Exists(same_hours)).select_related("event").order_by("date", "starts"):
        found.setdefault(half.event_id, Conflict(half.event, half))
    return list(found.values())
