"""The moves of a seat. Whoever calls them holds the lock of the day's row."""

import datetime

from django.db.models import F

from foundation.clock import now
from learning.events.models import Event
from learning.events.signups.models import SignUp


def take_seat(event: Event) -> bool:
    """One seat more taken, by a conditional UPDATE: the table itself has the last word."""
    taken = Event.objects.filter(pk=event.pk).with_free_seat().update(seats_taken=F("seats_taken") + 1)
    event.seats_taken += taken
    return taken == 1


def free_seat(event: Event) -> None:
    Event.objects.filter(pk=event.pk).update(seats_taken=F("seats_taken") - 1)
    event.seats_taken -= 1


def move(sign_up: SignUp, state: str, *, held_for: str = "", held_until: datetime.datetime | None = None) -> SignUp:
    """Write where a sign-up stands now."""
    sign_up.state, sign_up.changed_at = state, now()
    sign_up.held_for, sign_up.held_until = held_for, held_until
    sign_up.save(update_fields=["state", "changed_at", "held_for", "held_until"])
    return sign_up


def lock(sign_up: SignUp) -> SignUp:
    """The sign-up as it is now, with its day, whose row is locked until the transaction ends."""
    day = Event.objects.select_for_update(of=("self",)).select_related("axis").get(pk=sign_up.event_id)
    mine = SignUp.objects.select_related("person", "guest", "asked_by").get(pk=sign_up.pk)
    mine.event = day
    return mine
