"""The same day again: at another date, or in several places in one go."""

import datetime
import uuid
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from foundation.audit.actions import record
from foundation.clock import PARIS, now
from foundation.networks.models import Commune
from foundation.nonce.actions import spend
from learning.events.models import Event, HalfDay
from learning.events.organising.models import Slot, Workshop
from learning.events.organising.proposing.actions import free_slug, lay_half_days, span_of
from learning.events.organising.telling import tell_proposed

#: what a copy takes over; neither who comes, nor who organises, nor the video link, which is of one day
TAKEN = ("title", "modality", "format", "objective", "description", "target_public", "commune", "place_name",
         "place_address", "place_access", "accessibility", "capacity", "axis", "action", "audience", "per_structure",
         "needs_agreement", "asks_needs")  # fmt: skip


@dataclass(frozen=True)
class Place:
    """Where and when one day of a series takes place."""

    date: datetime.date
    commune: Commune | None
    name: str = ""
    address: str = ""


@transaction.atomic
def copy_day(*, event: Event, by: Any, date: datetime.date, nonce: UUID) -> Event:
    """A draft like this day, at the same hours of another date, with its running order and workshops."""
    spend(nonce=nonce, purpose="copy_day", person=by)
    return _copy(event, by, date, state=Event.State.DRAFT)


@transaction.atomic
def lay_series(*, event: Event, by: Any, places: list[Place], nonce: UUID) -> list[Event]:
    """One day like this one in each of these places, proposed together: the CARIF-OREF answers once."""
    spend(nonce=nonce, purpose="lay_series", person=by)
    series = event.series or uuid.uuid4()
    days = [_copy(event, by, place.date, state=Event.State.PROPOSED, series=series, place=place) for place in places]
    tell_proposed(days)
    return days


def _copy(
    event: Event, by: Any, date: datetime.date, *, state: str, series: UUID | None = None, place: Place | None = None
) -> Event:
    shift = date - event.starts_on
    halves = [HalfDay(date=h.date + shift, starts=h.starts, ends=h.ends, zone=h.zone) for h in event.half_days.all()]
    span = span_of(halves)
    day = Event.objects.create(
        **{name: getattr(event, name) for name in TAKEN} | _at(event, place),
        **span,
        slug=free_slug(event.title),
        organiser=by,
        state=state,
        published=False,
        proposed_at=now() if state == Event.State.PROPOSED else None,
        deadline=_deadline(event, shift, span["starts_at"]),
        series=series,
        group=event.group if series and series == event.series else None,
        copied_from=event,
        created_at=now(),
        changed_at=now(),
    )
    lay_half_days(day, halves)
    _copy_outline(event, day, shift)
    record(actor=by, verb="copy_day", target=day)
    return day


def _at(event: Event, place: Place | None) -> dict[str, Any]:
    """The place of one day of a series; how one comes in is known of the first place only."""
    if place is None or place.commune == event.commune:
        return {}
    return {"commune": place.commune, "place_name": place.name, "place_address": place.address, "place_access": "",
            "accessibility": ""}  # fmt: skip


def _deadline(event: Event, shift: datetime.timedelta, starts_at: datetime.datetime) -> datetime.datetime:
    """As long before as that of the first day, on the clock of Paris; never in the past."""
    local = event.deadline.astimezone(PARIS)
    same = datetime.datetime.combine(local.date() + shift, local.time(), PARIS)
    return min(max(same, now()), starts_at)


def _copy_outline(event: Event, day: Event, shift: datetime.timedelta) -> None:
    step = ("starts", "title", "detail", "speakers")
    Slot.objects.bulk_create(
        Slot(event=day, date=each.date + shift, **{name: getattr(each, name) for name in step})
        for each in event.slots.all()
    )
    Workshop.objects.bulk_create(
        Workshop(
            event=day, date=each.date + shift, room=each.room, capacity=each.capacity,
            **{name: getattr(each, name) for name in step},
        )
        for each in event.workshops.all()
    )  # fmt: skip
