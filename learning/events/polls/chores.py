"""What time does to polls: a month after the day, or after the last date put to people, nothing is left of them."""

import datetime

from django.db.models import Max, Q

from foundation.clock import today
from foundation.jobs.schedule import scheduled
from learning.events.polls.models import DatePoll

KEPT = datetime.timedelta(days=30)


@scheduled(every=datetime.timedelta(hours=24), name="events.forget-polls")
def forget_polls() -> int:
    """With the answers, the names and the addresses; the day that came of it stays."""
    limit = today() - KEPT
    retained = Q(chosen__date__lt=limit)
    left = Q(chosen__isnull=True, last__lt=limit)
    gone = DatePoll.objects.annotate(last=Max("dates__date")).filter(retained | left)
    return DatePoll.objects.filter(pk__in=list(gone.values_list("pk", flat=True))).delete()[0]
