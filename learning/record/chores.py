"""What time does to the ledger: after six years, facts no longer say whose they are."""

import datetime

from foundation.clock import now
from foundation.jobs.context import check_cancelled
from foundation.jobs.schedule import scheduled
from learning.record.models import Fact

NAMED_FOR = datetime.timedelta(days=6 * 365 + 2)
AT_ONCE = 2000


@scheduled(every=datetime.timedelta(hours=24), name="record.forget-names")
def forget_names() -> int:
    """Some thousands at once: each stroke is short, and what was done stays done."""
    old, forgotten = Fact.objects.filter(occurred_at__lt=now() - NAMED_FOR, person__isnull=False), 0
    while numbers := list(old.order_by("pk").values_list("pk", flat=True)[:AT_ONCE]):
        check_cancelled()
        forgotten += Fact.objects.filter(pk__in=numbers).update(person=None)
    return forgotten
