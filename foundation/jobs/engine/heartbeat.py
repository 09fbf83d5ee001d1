"""Renews the lease of a running job, and hears of its cancelling."""

import logging
import threading
from types import TracebackType

from django.db import DatabaseError, connections

from foundation.jobs.context import Run
from foundation.jobs.engine import leases
from foundation.jobs.models import Job

log = logging.getLogger(__name__)


class Heartbeat:
    """A thread with its own connection, which beats three times a lease; a short job never sees it start."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.every = leases.LEASE.total_seconds() / 3
        self.done = threading.Event()
        self.thread = threading.Thread(target=self._beat, name="heartbeat", daemon=True)

    def __enter__(self) -> "Heartbeat":
        self.thread.start()
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.done.set()
        self.thread.join()

    def _beat(self) -> None:
        while not self.done.wait(self.every):
            try:
                self._renew()
            except DatabaseError:
                log.exception("the lease of job %s could not be renewed", self.run.job.uuid)
            finally:
                connections.close_all()

    def _renew(self) -> None:
        if not leases.renew(self.run.job, self.run.worker):
            self.run.lost.set()
        if Job.objects.filter(pk=self.run.job.pk, cancel_requested=True).exists():
            self.run.cancelled.set()
