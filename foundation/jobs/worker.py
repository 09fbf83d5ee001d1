"""The worker: threads that take jobs one by one, each with a connection of its own.

`Worker().start()` inside a server process, `Worker().run()` in a process of its own, and `drain()` in
tests and commands, which does whatever is due in the calling thread.
"""

import logging
import os
import secrets
import socket
import threading
import time
import traceback
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError, close_old_connections, connections
from django_tasks.base import TaskContext
from django_tasks.utils import normalize_json

from foundation.jobs import schedule
from foundation.jobs.backend import as_result, task_of
from foundation.jobs.context import CancelRequested, LeaseLost, Run, TryAgain, current
from foundation.jobs.engine import leases, wake
from foundation.jobs.engine.heartbeat import Heartbeat
from foundation.jobs.models import Job

log = logging.getLogger(__name__)

#: seconds between two looks of an idle worker (a job of the same process wakes it at once)
POLL = 1.5
#: seconds between two looks at the schedule and at expired leases
CHORES = 5.0


def own_name() -> str:
    """A name that no other worker has had."""
    return f"{socket.gethostname()[:40]}:{os.getpid()}:{secrets.token_hex(4)}"


class Worker:
    """Takes jobs until told to stop; then it ends the one in hand and no other."""

    def __init__(self, *, threads: int = 1, poll: float = POLL) -> None:
        self.poll = poll
        self.stopping = threading.Event()
        self.threads = [
            threading.Thread(target=self._loop, name=f"worker-{number}", daemon=True) for number in range(threads)
        ]

    def start(self) -> None:
        for thread in self.threads:
            thread.start()

    def stop(self, timeout: float = 30) -> bool:
        """Ask to stop and wait; False when a job is still running after the timeout (its lease will expire)."""
        self.stopping.set()
        wake.up()
        deadline = time.monotonic() + timeout
        for thread in self.threads:
            thread.join(max(0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in self.threads)

    def run(self) -> None:
        """Work in this process until interrupted."""
        self.start()
        try:
            while not self.stopping.wait(1):
                pass
        finally:
            self.stop()

    def _loop(self) -> None:
        bell, name, chores_at = threading.Event(), own_name(), 0.0
        wake.subscribe(bell)
        try:
            while not self.stopping.is_set():
                bell.clear()
                if time.monotonic() >= chores_at:
                    chores_at = time.monotonic() + CHORES
                    _safely(do_chores)
                if not _safely(work_once, name):
                    bell.wait(self.poll)
                close_old_connections()
        finally:
            wake.unsubscribe(bell)
            connections.close_all()


def _safely(step: Any, *args: Any) -> Any:
    """A database that is away or locked for a moment does not end the worker."""
    try:
        return step(*args)
    except DatabaseError:
        log.exception("the worker could not reach the database; it will try again")
        connections.close_all()
        return None


def do_chores() -> None:
    """Put back what dead workers held, and enqueue what recurs."""
    leases.reclaim_abandoned()
    schedule.enqueue_due()


def work_once(worker: str) -> bool:
    """Take one job and do it; False when there is none."""
    job = leases.take(worker)
    if job is None:
        return False
    execute(Run(job=job, worker=worker))
    return True


def execute(run: Run) -> None:
    """Do one job under a heartbeat, and write down how it ended."""
    token = current.set(run)
    try:
        with Heartbeat(run):
            result = normalize_json(_call(run.job))
    except CancelRequested:
        leases.cancel(run.job, run.worker)
    except LeaseLost:
        log.warning("job %s went on in another worker's hands", run.job.uuid)
    except ObjectDoesNotExist as gone:
        # Jobs take ids: what this one was about is not there any more, and there is nothing left to do.
        log.warning("job %s (%s): %s", run.job.uuid, run.job.task, gone)
        leases.cancel(run.job, run.worker, error=str(gone))
    except TryAgain as wish:
        leases.put_back(run.job, run.worker, error=str(wish))
    except Exception:
        log.exception("job %s (%s) failed in its attempt %s", run.job.uuid, run.job.task, run.job.attempts)
        leases.put_back(run.job, run.worker, error=traceback.format_exc()[-8000:])
    else:
        leases.finish(run.job, run.worker, result=result)
    finally:
        current.reset(token)


def _call(job: Job) -> Any:
    task, args, kwargs = task_of(job), job.arguments["args"], job.arguments["kwargs"]
    if task.takes_context:
        return task.call(TaskContext(task_result=as_result(job)), *args, **kwargs)
    return task.call(*args, **kwargs)


def drain(limit: int = 1000) -> int:
    """Do whatever is due, here and now, and say how many jobs that were."""
    name = own_name()
    return next((done for done in range(limit) if not work_once(name)), limit)
