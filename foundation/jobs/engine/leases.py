"""Taking, holding and leaving jobs. Each step is one conditional UPDATE, so that of any number of
workers one wins; nothing here takes a lock while there is nothing to do."""

import datetime
import logging
from typing import Any

from django.db.models import F

from foundation.clock import now
from foundation.jobs.models import Job

log = logging.getLogger(__name__)

LEASE = datetime.timedelta(seconds=60)
FIRST_DELAY = datetime.timedelta(seconds=10)
LONGEST_DELAY = datetime.timedelta(hours=1)
#: how many jobs a worker looks at before it gives up to luckier ones
CANDIDATES = 8


def back_off(attempts: int) -> datetime.timedelta:
    """10 s after the first attempt, then twice as long each time, an hour at most."""
    return min(FIRST_DELAY * 2 ** min(attempts - 1, 20), LONGEST_DELAY) if attempts else datetime.timedelta()


def take(worker: str) -> Job | None:
    """The most urgent job that is due, now in this worker's hands; None when there is none."""
    at = now()
    for pk in list(Job.objects.due(at).values_list("pk", flat=True)[:CANDIDATES]):
        taken = Job.objects.filter(pk=pk, state=Job.State.READY, run_after__lte=at).update(
            state=Job.State.RUNNING,
            worker=worker,
            attempts=F("attempts") + 1,
            started_at=at,
            lease_until=at + LEASE,
        )
        if taken:
            return Job.objects.get(pk=pk)
    return None


def renew(job: Job, worker: str) -> bool:
    """Hold a job for longer; False when it is not this worker's any more."""
    return bool(_held(job, worker).update(lease_until=now() + LEASE))


def finish(job: Job, worker: str, *, result: Any = None) -> bool:
    return _leave(job, worker, state=Job.State.DONE, result=result, error="")


def cancel(job: Job, worker: str, *, error: str = "") -> bool:
    return _leave(job, worker, state=Job.State.CANCELLED, error=error)


def put_back(job: Job, worker: str, *, error: str) -> bool:
    """After a failed attempt: again later, or failed for good."""
    if job.attempts >= job.max_attempts:
        return _leave(job, worker, state=Job.State.FAILED, error=error)
    return bool(
        _held(job, worker).update(
            state=Job.State.READY, lease_until=None, run_after=now() + back_off(job.attempts), error=error
        )
    )


def reclaim_abandoned() -> int:
    """Put back the jobs whose worker is gone, each under the very lease that was seen to expire."""
    reclaimed = 0
    for job in Job.objects.abandoned(now())[:100]:
        log.warning("job %s (%s): the lease of %s expired", job.uuid, job.task, job.worker)
        reclaimed += put_back(job, job.worker, error=f"Le bail de {job.worker} a expiré.")
    return reclaimed


def _held(job: Job, worker: str) -> Any:
    return Job.objects.filter(pk=job.pk).held_by(worker, job.attempts)


def _leave(job: Job, worker: str, **fields: Any) -> bool:
    return bool(_held(job, worker).update(lease_until=None, finished_at=now(), **fields))
