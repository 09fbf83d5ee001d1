"""One's other days at the same hours: said before one signs up, and as long as both are kept."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from learning.events.models import Event, HalfDay


@dataclass(frozen=True)
class Conflict:
    """Another day that is mine, and the first of its half-days at the same hours."""

    event: Event
    half_day: HalfDay


def hours_and_conflicts(event: Event, person: Any) -> tuple[list[HalfDay], list[Conflict]]:
    """The half-days of this day, and what somebody has at the same hours. One query, whatever the number of days."""
    halves = HalfDay.objects.filter(Q(event=event) | Q(pk__in=_elsewhere(person, event).order_by().values("pk")))
    found: dict[int, Conflict] = {}
    for half in (ordered := list(halves.select_related("event").order_by("date", "starts"))):
        if half.event_id != event.pk:
            found.setdefault(half.event_id, Conflict(half.event, half))
    return [half for half in ordered if half.event_id == event.pk], list(found.values())


def _elsewhere(person: Any, event: Event) -> QuerySet[HalfDay]:
    """The half-days of their other days, at the hours of this one."""
    mine = HalfDay.objects.filter(
        event__sign_ups__person=person, event__sign_ups__state__in=["seated", "held", "waiting"]
    )
    same_hours = HalfDay.objects.filter(
        event=event, date=OuterRef("date"), starts__lt=OuterRef("ends"), ends__gt=OuterRef("starts")
    )
    others = mine.exclude(event=event).exclude(event__state__in=["cancelled", "postponed"])
    return others.filter(Exists(same_hours))
