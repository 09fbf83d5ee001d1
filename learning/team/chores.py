"""What time does: suggestions are forgotten after a year, and so is the sharing of whoever left a structure."""

import datetime

from foundation.clock import now
from foundation.jobs.schedule import scheduled
from learning.record.sharing.models import Sharing
from learning.team.models import Suggestion

KEPT = datetime.timedelta(days=365)


@scheduled(every=datetime.timedelta(hours=24), name="team.forget-suggestions")
def forget_suggestions() -> int:
    return Suggestion.objects.older_than(now() - KEPT).delete()[0]


@scheduled(every=datetime.timedelta(hours=24), name="team.forget-sharing")
def forget_sharing() -> int:
    in_force = Sharing.objects.in_force().values("pk")
    return Sharing.objects.exclude(pk__in=in_force).delete()[0]
