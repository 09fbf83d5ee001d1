"""A day that does not take place, or not then: everybody is told, and calendars take it over."""

import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from foundation.audit.actions import record
from foundation.clock import now
from foundation.french import dates
from learning.events.models import Event
from learning.events.organising.calling_off.telling import tell_everybody
from learning.events.organising.deciding.actions import locked
from learning.events.organising.outline.moving import shift, shift_outline
from learning.events.organising.proposing.actions import after_change, span_of
from learning.events.refusals import Refused


@transaction.atomic
def cancel_day(*, event: Event, by: Any, note: str) -> Event:
    """It does not take place. Cancelled twice, cancelled once, and everybody told once."""
    day = locked(event)
    if day.state == Event.State.CANCELLED:
        return day
    _check_not_held(day)
    return _call_off(day, by, Event.State.CANCELLED, note, "cancel_day", "day_cancelled")


@transaction.atomic
def postpone_day(*, event: Event, by: Any, note: str, date: datetime.date | None = None) -> Event:
    """It takes place later: at the same hours of another date, or at a date that is not known yet."""
    day = locked(event)
    if day.state == Event.State.CANCELLED:
        raise Refused("Cette journée est annulée : copiez-la pour l’organiser à une autre date.")
    if day.state not in (Event.State.OPEN, Event.State.CLOSED, Event.State.POSTPONED):
        raise Refused("Cette journée n’est pas encore dans l’agenda : changez sa date en la modifiant.")
    if day.has_several_dates and day.has_begun:
        raise Refused("Cette journée a commencé : changez une à une les dates qui restent, en la modifiant.")
    if date is None:
        if day.state == Event.State.POSTPONED:
            return day
        _check_not_held(day)
        return _call_off(day, by, Event.State.POSTPONED, note, "postpone_day", "day_postponed")
    if day.state != Event.State.POSTPONED:
        _check_not_held(day)
    if date == day.starts_on and day.state != Event.State.POSTPONED:
        raise Refused(f"La journée a déjà lieu le {dates.plain_day(date)}.", 422)
    _move_to(day, date)
    return _call_off(day, by, Event.State.OPEN, note, "postpone_day", "day_moved")


def _call_off(day: Event, by: Any, state: str, note: str, verb: str, kind: str) -> Event:
    Event.objects.filter(pk=day.pk).update(
        state=state, called_off_note=note, called_off_at=now(), changed_at=now(), sequence=F("sequence") + 1
    )
    day.refresh_from_db()
    record(actor=by, verb=verb, target=day)
    if day.published:
        tell_everybody.enqueue(day.pk, kind, day.sequence)
    after_change(day)
    return day


def _check_not_held(day: Event) -> None:
    if day.is_past or day.state == Event.State.HELD:
        raise Refused(f"Cette journée a eu lieu le {dates.plain_day(day.starts_at)} : elle ne peut plus être annulée.")


def _move_to(day: Event, date: datetime.date) -> None:
    """The same hours on other dates: half-days, running order, workshops, and what closes or opens before."""
    days = date - day.starts_on
    shift(day.half_days.all(), days)
    shift_outline(day, days)
    span = span_of(list(day.half_days.all()))
    release = day.release_at + days if day.release_at else None
    deadline = min(max(day.deadline + days, now()), span["starts_at"])
    Event.objects.filter(pk=day.pk).update(**span, deadline=deadline, release_at=release)
