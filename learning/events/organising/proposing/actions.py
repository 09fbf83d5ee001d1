"""Laying a day and changing it."""

import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.text import slugify

from foundation.access.actions import audience_for, set_audience
from foundation.audit.actions import record
from foundation.clock import now
from foundation.nonce.actions import spend
from foundation.versions.actions import bump
from learning.events.models import Event, HalfDay
from learning.events.organising.calling_off.telling import tell_everybody
from learning.events.organising.outline.following import follow_dates
from learning.events.organising.telling import tell_proposed
from learning.events.refusals import Refused
from learning.events.signups.actions import give_free_seats
from learning.events.signups.telling import echo_seats
from resources.search.actions import index_object

#: addresses under /agenda/ that are no day's
RESERVED = {"proposer", "passer-la-main", "mon-calendrier", "mois", "semaine", "carte", "flux", "quelle-date"}

#: (date, start, end) in the hours of Paris
Hours = list[tuple[datetime.date, datetime.time, datetime.time]]


@transaction.atomic
def propose_day(
    *, by: Any, fields: dict[str, Any], hours: Hours, keys: list[str], nonce: UUID, draft: bool = False
) -> Event:
    """A day that waits for the CARIF-OREF's approval, or a draft: nobody but its organisers and they see it."""
    spend(nonce=nonce, purpose="propose_day", person=by)
    half_days = [HalfDay(date=date, starts=starts, ends=ends) for date, starts, ends in hours]
    event = Event.objects.create(
        **fields,
        **span_of(half_days),
        slug=free_slug(fields["title"]),
        organiser=by,
        state=Event.State.DRAFT if draft else Event.State.PROPOSED,
        proposed_at=None if draft else now(),
        published=False,
        audience=audience_for(keys),
        created_at=now(),
        changed_at=now(),
    )
    lay_half_days(event, half_days)
    if not draft:
        record(actor=by, verb="propose_day", target=event)
        tell_proposed([event])
    return event


@transaction.atomic
def change_day(*, event: Event, by: Any, fields: dict[str, Any], hours: Hours, keys: list[str]) -> Event:
    """Change a day that is not over. A room made larger seats those who wait; never fewer seats than people."""
    day = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    check_capacity(day, fields["capacity"])
    check_modality(day, fields.get("modality", day.modality))
    told_before = _what_people_rely_on(day)
    half_days = [HalfDay(date=date, starts=starts, ends=ends) for date, starts, ends in hours]
    values = {**fields, **span_of(half_days), "changed_at": now(), "sequence": F("sequence") + 1}
    former = set(day.half_days.values_list("date", flat=True))
    Event.objects.filter(pk=day.pk).update(**values)
    day.refresh_from_db()
    lay_half_days(day, half_days)
    follow_dates(day, former)
    set_audience(target=day, keys=keys)
    record(actor=by, verb="change_day", target=day)
    if day.published and _what_people_rely_on(day) != told_before:
        tell_everybody.enqueue(day.pk, "day_changed", day.sequence)
    give_free_seats(event=day)
    after_change(day)
    return day


def _what_people_rely_on(day: Event) -> tuple[Any, ...]:
    """What everybody signed up is told of when it changes: when, and where."""
    hours = list(day.half_days.values_list("date", "starts", "ends"))
    return (*hours, day.format, day.commune_id, day.place_name, day.place_address, day.video_link)


def check_capacity(event: Event, capacity: int) -> None:
    if capacity < event.seats_taken:
        taken = event.seats_taken
        persons = "une personne a déjà sa place" if taken == 1 else f"{taken} personnes ont déjà leur place"
        raise Refused(f"Indiquez {taken} ou plus : {persons}.", 422)


def check_modality(event: Event, modality: str) -> None:
    """Who signed up under the rule of a closed group keeps it, and nobody is brought under it afterwards."""
    closed = Event.Modality.PRACTICE_ANALYSIS_DAY
    if modality != event.modality and closed in (modality, event.modality) and event.sign_ups.exists():
        raise Refused(
            "Des personnes se sont inscrites : une analyse de pratiques le reste, et rien d’autre ne le devient.", 422
        )


def span_of(half_days: list[HalfDay]) -> dict[str, datetime.datetime]:
    return {"starts_at": min(each.starts_at for each in half_days), "ends_at": max(each.ends_at for each in half_days)}


def lay_half_days(event: Event, wanted: list[HalfDay]) -> None:
    """Half-days change in place, so that attendance already noted stays; those too many go. Those that are as they
    were are left alone first, so that no two are ever the same meanwhile."""
    known = {(half.date, half.starts): half for half in event.half_days.all()}
    asked = {(half.date, half.starts): half for half in wanted}
    for key in known.keys() & asked.keys():
        HalfDay.objects.filter(pk=known[key].pk).update(ends=asked[key].ends)
    old = [half for key, half in sorted(known.items()) if key not in asked]
    new = [half for key, half in sorted(asked.items()) if key not in known]
    for former, half in zip(old, new, strict=False):
        HalfDay.objects.filter(pk=former.pk).update(date=half.date, starts=half.starts, ends=half.ends)
    for extra in old[len(new) :]:
        extra.delete()
    for half in new[len(old) :]:
        half.event = event
        half.save(force_insert=True)


def free_slug(title: str) -> str:
    """A readable address that no other day has."""
    base = slugify(title)[:80].strip("-") or "journee"
    taken = RESERVED | set(Event.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(slug for slug in (base, *(f"{base}-{n}" for n in range(2, 10_000))) if slug not in taken)


def after_change(event: Event) -> None:
    if event.published:
        index_object(event)
        echo_seats(event)
    bump()
