"""Asking for work beyond `task.enqueue(…)`: once, on somebody's behalf, or no more."""

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django_tasks.base import Task

from foundation.clock import now
from foundation.jobs.backend import job_fields
from foundation.jobs.engine import wake
from foundation.jobs.models import Job

if TYPE_CHECKING:
    from foundation.accounts.models import User

DONE_KEPT = datetime.timedelta(days=7)
FAILED_KEPT = datetime.timedelta(days=90)
OVER = [Job.State.DONE, Job.State.CANCELLED]


def enqueue_once(task: Task, *args: Any, key: str, **kwargs: Any) -> None:
    """Ask for a task unless the same key already waits to be started.

    A call that is already running does not count: it may have read what there was before this one. On
    PostgreSQL two transactions with one key wait for each other, so keep it out of busy actions.
    """
    job = Job(unique_key=key, **job_fields(task, args, kwargs))
    Job.objects.bulk_create([job], ignore_conflicts=True)
    transaction.on_commit(wake.up)


def enqueue_each(task: Task, calls: Iterable[tuple[Any, ...]]) -> None:
    """Ask for a task once for each of these arguments, by one query."""
    Job.objects.bulk_create([Job(**job_fields(task, args, {})) for args in calls])
    transaction.on_commit(wake.up)


def enqueue_for(owner: "User", task: Task, *args: Any, label: str, **kwargs: Any) -> Job:
    """Ask for a long task on somebody's behalf; they follow it, and may stop it, at
    `/mon-espace/travaux/<uuid>/`."""
    job = Job.objects.create(owner=owner, label=label, **job_fields(task, args, kwargs))
    transaction.on_commit(wake.up)
    return job


@transaction.atomic
def request_cancel(*, job: Job) -> None:
    """Stop a job: at once when it waits, at its next report of progress when it runs."""
    waiting = Job.objects.filter(pk=job.pk, state=Job.State.READY)
    if not waiting.update(state=Job.State.CANCELLED, finished_at=now(), cancel_requested=True):
        Job.objects.filter(pk=job.pk, state=Job.State.RUNNING).update(cancel_requested=True)
    job.refresh_from_db()


def purge_jobs() -> int:
    """Forget the jobs that are over: done ones after a week, failed ones after three months."""
    done = Job.objects.filter(state__in=OVER, finished_at__lt=now() - DONE_KEPT).delete()[0]
    return done + Job.objects.filter(state=Job.State.FAILED, finished_at__lt=now() - FAILED_KEPT).delete()[0]
