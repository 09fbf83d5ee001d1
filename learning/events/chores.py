"""What time does to days: they are held, and their waiting lists are forgotten."""

import datetime

from django.db import transaction

from foundation.clock import now
from foundation.jobs.context import check_cancelled
from foundation.jobs.schedule import scheduled
from learning.events.closed.membership import forget_circle
from learning.events.models import Event
from learning.events.signups.models import SignUp

WAITING_KEPT = datetime.timedelta(days=30)
PRESENCE_KEPT = datetime.timedelta(days=3 * 365 + 1)


@scheduled(every=datetime.timedelta(hours=1), name="events.hold")
def hold_past_days() -> int:
    """A day that took place is held, whether or not somebody has noted who came."""
    over = Event.objects.filter(state__in=[Event.State.OPEN, Event.State.CLOSED], ends_at__lte=now())
    return over.update(state=Event.State.HELD)


@scheduled(every=datetime.timedelta(hours=24), name="events.forget-waiting")
def forget_waiting_lists() -> int:
    """Who waited in vain is forgotten a month after the day."""
    return SignUp.objects.waiting().filter(event__ends_at__lt=now() - WAITING_KEPT).delete()[0]


@scheduled(every=datetime.timedelta(hours=24), name="events.forget-presence")
def forget_presence() -> int:
    """Three years after the day its sign-ups go, with the presence noted and how it came about, and so does its closed
    group. The numbers of the day stay, and the ledger, which says nothing of names after six years."""
    old = SignUp.objects.filter(event__ends_at__lt=now() - PRESENCE_KEPT)
    days, forgotten = list(Event.objects.filter(pk__in=old.order_by().values("event"))), 0
    for day in days:
        check_cancelled()
        forgotten += _forget_people_of(day)
    return forgotten


@transaction.atomic
def _forget_people_of(day: Event) -> int:
    gone = SignUp.objects.filter(event=day)
    number = gone.count()
    gone.delete()
    forget_circle(day)
    return number
