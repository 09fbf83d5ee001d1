"""From the data of a day to its rows."""

import datetime
from typing import Any

from foundation.access.actions import audience_for
from foundation.access.keys import MEMBERS, PUBLIC
from foundation.clock import PARIS, now
from foundation.networks.demo import person
from foundation.networks.models import Commune
from learning.events.models import Event, HalfDay
from learning.events.organising.models import Workshop
from learning.programme.models import ActionPage, Axis

CLOSING = datetime.time(18, 0)
#: who organises sees these, and the CARIF-OREF what is proposed
UNSEEN = (Event.State.DRAFT, Event.State.PROPOSED)


def lay_day(day: dict[str, Any], *, state: str) -> Event | None:
    """The day and its half-days; None if it is there already."""
    if Event.objects.filter(slug=day["slug"]).exists():
        return None
    halves = _halves(day)
    starts, ends = halves[0].starts_at, halves[-1].ends_at
    opens, release = day.get("opens_days"), day.get("release_days")
    event = Event.objects.create(
        slug=day["slug"], title=day["title"], modality=day["modality"], format=day["format"], state=state,
        objective=day["objective"], description=day.get("text", ""), organiser=person(day["organiser"]),
        commune=commune_named(day["commune"]), place_name=day.get("place", ""), place_address=day.get("address", ""),
        place_access=day.get("way_in", ""), accessibility=day.get("access", ""),
        video_link=day.get("video", ""), capacity=day["seats"],
        opens_at=_at(day["date"], opens, datetime.time(9, 0)) if opens else None,
        deadline=min(_at(day["date"], day.get("closes_days", 2), CLOSING), starts),
        release_at=_at(day["date"], release, datetime.time(9, 0)) if release else None,
        per_structure=day.get("per_structure"), asks_needs=day.get("asks_needs", False),
        needs_agreement=day.get("needs_agreement", False), guest_seats=day.get("guest_seats", 0),
        starts_at=starts, ends_at=ends, axis=_axis(day["axis"]), action=_action(day["modality"]),
        published=state not in UNSEEN, proposed_at=now() if state == Event.State.PROPOSED else None,
        audience=audience_for([day.get("audience") or _audience(day["modality"])]), created_at=now(), changed_at=now(),
    )  # fmt: skip
    for half in halves:
        half.event = event
    HalfDay.objects.bulk_create(halves)
    _lay_workshops(event, day)
    return event


def _lay_workshops(event: Event, day: dict[str, Any]) -> None:
    Workshop.objects.bulk_create(
        Workshop(
            event=event, date=event.starts_on, starts=datetime.time.fromisoformat(starts), title=title,
            speakers=speakers, room=room, capacity=seats,
        )
        for starts, title, speakers, room, seats in day.get("workshops", [])
    )  # fmt: skip


def _halves(day: dict[str, Any]) -> list[HalfDay]:
    """[start, end] at the date of the day, or [start, end, date] at another one."""
    return [_half(starts, ends, *(date or [day["date"]])) for starts, ends, *date in day["halves"]]


def _half(starts: str, ends: str, date: str) -> HalfDay:
    starts_at, ends_at = datetime.time.fromisoformat(starts), datetime.time.fromisoformat(ends)
    return HalfDay(date=datetime.date.fromisoformat(date), starts=starts_at, ends=ends_at)


def _at(date: str, days_before: int, time: datetime.time) -> datetime.datetime:
    day = datetime.date.fromisoformat(date) - datetime.timedelta(days=days_before)
    return datetime.datetime.combine(day, time, PARIS)


def commune_named(name: str | None) -> Commune | None:
    return Commune.objects.filter(name=name).order_by("-population").first() if name else None


def _audience(modality: str) -> str:
    """Past days are public, but those of a closed group or of référents."""
    return MEMBERS if modality in (Event.Modality.PRACTICE_ANALYSIS_DAY, Event.Modality.REFERENT_MEETING) else PUBLIC


def _axis(position: int) -> Axis | None:
    """The first axis of the programme, the second…"""
    return Axis.objects.in_order()[position - 1 : position].first()


def _action(modality: str) -> ActionPage | None:
    """The action that days of this modality carry out, if the programme has one."""
    return ActionPage.objects.live().filter(modality=modality).first()
