"""What time does to marks: those that were removed are deleted for good."""

import datetime

from foundation.clock import now
from foundation.jobs.schedule import scheduled
from learning.tutorials.following.models import Mark

REMOVED_KEPT = datetime.timedelta(days=1)


@scheduled(every=datetime.timedelta(hours=24), name="tutorials.forget-marks")
def forget_removed_marks() -> int:
    return Mark.objects.filter(removed_at__lt=now() - REMOVED_KEPT).delete()[0]
