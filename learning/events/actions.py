"""Proposing a day, changing it, approving it."""

import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.text import slugify

from foundation.access.actions import audience_for, set_audience
from foundation.audit.actions import record
from foundation.clock import now
from foundation.messages.actions import notify
from foundation.nonce.actions import spend
from foundation.versions.actions import bump
from learning.events.models import Event, HalfDay
from learning.events.signups.actions import give_free_seats
from learning.events.signups.refusals import Refused
from learning.events.signups.telling import echo_seats
from resources.search.actions import index_object

#: addresses under /agenda/ that are no day's
RESERVED = {"proposer"}

#: (date, start, end) in the hours of Paris
Hours = list[tuple[datetime.date, datetime.time, datetime.time]]


@transaction.atomic
def propose_day(*, by: Any, fields: dict[str, Any], hours: Hours, keys: list[str], nonce: UUID) -> Event:
    """A day that waits for the CARIF-OREF's approval: nobody but its organiser and they see it."""
    spend(nonce=nonce, purpose="propose_day", person=by)
    half_days = [HalfDay(date=date, starts=starts, ends=ends) for date, starts, ends in hours]
    event = Event.objects.create(
        **fields,
        **_span(half_days),
        slug=_free_slug(fields["title"]),
        organiser=by,
        state=Event.State.PROPOSED,
        published=False,
        audience=audience_for(keys),
        created_at=now(),
        changed_at=now(),
    )
    _lay_half_days(event, half_days)
    record(actor=by, verb="propose_day", target=event)
    return event


@transaction.atomic
def change_day(*, event: Event, by: Any, fields: dict[str, Any], hours: Hours, keys: list[str]) -> Event:
    """Change a day that is not over. A room made larger seats those who wait; never fewer seats than people."""
    day = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    check_capacity(day, fields["capacity"])
    half_days = [HalfDay(date=date, starts=starts, ends=ends) for date, starts, ends in hours]
    values = {**fields, **_span(half_days), "changed_at": now(), "sequence": F("sequence") + 1}
    Event.objects.filter(pk=day.pk).update(**values)
    day.refresh_from_db()
    _lay_half_days(day, half_days)
    set_audience(target=day, keys=keys)
    record(actor=by, verb="change_day", target=day)
    give_free_seats(event=day)
    _after_change(day)
    return day


@transaction.atomic
def approve_day(*, event: Event, by: Any) -> Event:
    """The proposed day enters the shared calendar, open to sign-up; approved twice, approved once."""
    day = Event.objects.select_for_update(of=("self",)).select_related("organiser").get(pk=event.pk)
    if day.state != Event.State.PROPOSED:
        return day
    if day.has_begun:
        raise Refused("La date de cette journée est passée : demandez une nouvelle date avant de l’ouvrir.")
    day.state, day.published, day.changed_at = Event.State.OPEN, True, now()
    day.save(update_fields=["state", "published", "changed_at"])
    record(actor=by, verb="approve_day", target=day)
    notify(
        person=day.organiser,
        kind="day_approved",
        title=f"Votre journée est dans l’agenda : {day.title}",
        address=day.address,
        dedupe_key=f"day_approved:{day.uuid}",
    )
    _after_change(day)
    return day


def check_capacity(event: Event, capacity: int) -> None:
    if capacity < event.seats_taken:
        taken = event.seats_taken
        persons = "une personne a déjà sa place" if taken == 1 else f"{taken} personnes ont déjà leur place"
        raise Refused(f"Indiquez {taken} ou plus : {persons}.", 422)


def _span(half_days: list[HalfDay]) -> dict[str, datetime.datetime]:
    return {"starts_at": min(each.starts_at for each in half_days), "ends_at": max(each.ends_at for each in half_days)}


def _lay_half_days(event: Event, wanted: list[HalfDay]) -> None:
    """Half-days change in place, so that attendance already noted stays; those too many go."""
    known = list(event.half_days.all())
    for old, new in zip(known, wanted, strict=False):
        HalfDay.objects.filter(pk=old.pk).update(date=new.date, starts=new.starts, ends=new.ends)
    for extra in known[len(wanted) :]:
        extra.delete()
    for new in wanted[len(known) :]:
        new.event = event
        new.save(force_insert=True)


def _free_slug(title: str) -> str:
    """A readable address that no other day has."""
    base = slugify(title)[:80].strip("-") or "journee"
    taken = RESERVED | set(Event.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(slug for slug in (base, *(f"{base}-{n}" for n in range(2, 10_000))) if slug not in taken)


def _after_change(event: Event) -> None:
    if event.published:
        index_object(event)
        echo_seats(event)
    bump()
