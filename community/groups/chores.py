"""What time does to groups: who left one is forgotten in it."""

import datetime

from community.groups.models import Membership
from foundation.clock import now
from foundation.jobs.schedule import scheduled

KEPT = datetime.timedelta(days=3 * 365)


@scheduled(every=datetime.timedelta(hours=24), name="groups.forget-who-left")
def forget_who_left() -> int:
    return Membership.objects.filter(until__lt=now() - KEPT).delete()[0]
