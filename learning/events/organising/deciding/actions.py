"""The answer to a proposal: opened, or sent back with a reason."""

from typing import Any

from django.db import transaction

from foundation.audit.actions import record
from foundation.clock import now
from learning.events.models import Event
from learning.events.organising.proposing.actions import after_change
from learning.events.organising.telling import key_of, tell, tell_proposed
from learning.events.refusals import Refused


def locked(event: Event) -> Event:
    """The day as it stands now, held until the end of the transaction."""
    return Event.objects.select_for_update(of=("self",)).select_related("organiser").get(pk=event.pk)


@transaction.atomic
def submit_day(*, event: Event, by: Any) -> Event:
    """A draft is proposed to the CARIF-OREF; done twice, done once."""
    day = locked(event)
    if day.state != Event.State.DRAFT:
        return day
    _check_still_ahead(day)
    _check_complete(day)
    day.state, day.proposed_at, day.changed_at = Event.State.PROPOSED, now(), now()
    day.second_approver, day.second_asked_at = None, None
    day.save(update_fields=["state", "proposed_at", "changed_at", "second_approver", "second_asked_at"])
    record(actor=by, verb="propose_day", target=day)
    tell_proposed([day])
    return day


@transaction.atomic
def approve_day(*, event: Event, by: Any) -> Event:
    """The proposed day enters the shared calendar, open to sign-up; approved twice, approved once."""
    day = locked(event)
    if day.state != Event.State.PROPOSED:
        return day
    _check_still_ahead(day)
    day.state, day.published, day.changed_at, day.sent_back_reason = Event.State.OPEN, True, now(), ""
    day.save(update_fields=["state", "published", "changed_at", "sent_back_reason"])
    record(actor=by, verb="approve_day", target=day)
    tell(day.organiser, "day_approved", f"Votre journée est dans l’agenda : {day.title}", day, key_of(day))
    after_change(day)
    return day


@transaction.atomic
def approve_series(*, event: Event, by: Any) -> list[Event]:
    """The day and those of its series that wait with it."""
    days = [event]
    if event.series:
        days = list(Event.objects.filter(series=event.series).waiting_for_approval())
    return [approve_day(event=day, by=by) for day in days]


@transaction.atomic
def send_back(*, event: Event, by: Any, reason: str) -> Event:
    """The proposal goes back to its organiser, with what to change. Sent back twice, sent back once."""
    day = locked(event)
    if day.state != Event.State.PROPOSED:
        return day
    day.state, day.sent_back_reason, day.changed_at = Event.State.DRAFT, reason, now()
    day.save(update_fields=["state", "sent_back_reason", "changed_at"])
    record(actor=by, verb="send_back_day", target=day, reason=reason)
    tell(day.organiser, "day_sent_back", f"Votre journée est à reprendre : {day.title}", day, key_of(day))
    return day


def _check_complete(day: Event) -> None:
    """A draft that a poll of dates made may lack what the form asks for."""
    if not day.objective:
        raise Refused("Dites d’abord, en modifiant la journée, ce qu’elle apporte.", 422)
    if day.is_onsite and not day.commune_id:
        raise Refused("Indiquez d’abord, en modifiant la journée, la commune où l’on se retrouve.", 422)


def _check_still_ahead(day: Event) -> None:
    if day.has_begun:
        raise Refused("La date de cette journée est passée : choisissez une nouvelle date avant de l’ouvrir.")


@transaction.atomic
def close_day(*, event: Event, by: Any) -> Event:
    """The last act: the day was held, and nothing is left to do for it. Closed twice, closed once."""
    day = locked(event)
    if day.closed_at:
        return day
    if day.state != Event.State.HELD:
        raise Refused("Une journée se clôt une fois qu’elle a eu lieu.")
    day.closed_at = day.changed_at = now()
    day.save(update_fields=["closed_at", "changed_at"])
    record(actor=by, verb="close_day", target=day)
    return day
