"""What a running task may say and ask: its progress, and whether it should stop."""

import threading
from contextvars import ContextVar
from dataclasses import dataclass, field

from foundation.jobs.models import Job


class CancelRequested(Exception):  # noqa: N818 (a wish, not a fault)
    """The owner asked for this job to stop. Let it pass: the worker marks the job as cancelled."""


class TryAgain(Exception):  # noqa: N818 (a delay, not a fault)
    """Not now: the job comes back after its back-off, and nobody is alarmed."""


class LeaseLost(Exception):  # noqa: N818 (a fact, not a fault)
    """Another worker has taken the job over: whatever this one still does would be done twice."""


@dataclass
class Run:
    """One attempt at a job, in one worker's hands."""

    job: Job
    worker: str
    lost: threading.Event = field(default_factory=threading.Event)
    cancelled: threading.Event = field(default_factory=threading.Event)


current: ContextVar[Run | None] = ContextVar("current_run", default=None)


def report_progress(done: int, total: int) -> None:
    """Say how far a long task is, between two transactions of its own.

    Raises CancelRequested when the owner asked to stop. Outside of a worker it does nothing.
    """
    run = current.get()
    if run is None:
        return
    held = Job.objects.filter(pk=run.job.pk).held_by(run.worker, run.job.attempts)
    if not held.update(progress_done=done, progress_total=total):
        raise LeaseLost(str(run.job.uuid))
    check_cancelled()


def check_cancelled() -> None:
    """Raise CancelRequested when the owner asked to stop, LeaseLost when the job is not ours any more."""
    run = current.get()
    if run is None:
        return
    if run.lost.is_set():
        raise LeaseLost(str(run.job.uuid))
    if run.cancelled.is_set() or Job.objects.filter(pk=run.job.pk, cancel_requested=True).exists():
        raise CancelRequested(str(run.job.uuid))
