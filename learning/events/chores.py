"""What time does to days: they are held, and their waiting lists are forgotten."""

import datetime

from foundation.clock import now
from foundation.jobs.schedule import scheduled
from learning.events.models import Event
from learning.events.signups.models import SignUp

WAITING_KEPT = datetime.timedelta(days=30)


@scheduled(every=datetime.timedelta(hours=1), name="events.hold")
def hold_past_days() -> int:
    """A day that took place is held, whether or not somebody has noted who came."""
    over = Event.objects.filter(state__in=[Event.State.OPEN, Event.State.CLOSED], ends_at__lte=now())
    return over.update(state=Event.State.HELD)


@scheduled(every=datetime.timedelta(hours=24), name="events.forget-waiting")
def forget_waiting_lists() -> int:
    """Who waited in vain is forgotten a month after the day."""
    return SignUp.objects.waiting().filter(event__ends_at__lt=now() - WAITING_KEPT).delete()[0]
