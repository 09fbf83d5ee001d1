"""What is erased once the day is over."""

import datetime

from foundation.clock import now
from foundation.jobs.schedule import scheduled
from learning.events.signups.agreement.models import Agreement
from learning.events.signups.needs.actions import forget_past_needs

AGREEMENTS_KEPT = datetime.timedelta(days=30)


@scheduled(every=datetime.timedelta(hours=1), name="events.forget-needs")
def forget_needs_of_past_days() -> int:
    return forget_past_needs()


@scheduled(every=datetime.timedelta(hours=24), name="events.forget-managers")
def forget_managers() -> int:
    """A manager's address goes a month after the day."""
    over = Agreement.objects.filter(sign_up__event__ends_at__lt=now() - AGREEMENTS_KEPT)
    return over.delete()[0]
