"""The task backend: jobs as rows, under leases, on SQLite and PostgreSQL alike."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.module_loading import import_string
from django_tasks import TaskResult, TaskResultStatus
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskError
from django_tasks.exceptions import TaskResultDoesNotExist
from django_tasks.utils import normalize_json

from foundation.clock import now
from foundation.jobs.engine import wake
from foundation.jobs.models import Job

STATUS = {
    Job.State.READY: TaskResultStatus.READY,
    Job.State.RUNNING: TaskResultStatus.RUNNING,
    Job.State.DONE: TaskResultStatus.SUCCESSFUL,
    Job.State.FAILED: TaskResultStatus.FAILED,
    Job.State.CANCELLED: TaskResultStatus.FAILED,
}


#: Tasks of libraries that read an object when they run: one that waits is enough for all who ask, and two of them
#: at once would write the same row.
ONCE = ("modelsearch.tasks.",)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeasedTask(Task):
    """A task function; `@task(max_attempts=3)` says how often it may be tried."""

    max_attempts: int = 6


class LeasedBackend(BaseTaskBackend):
    """Writes a job in the caller's transaction and, after commit, wakes a worker of this process."""

    task_class = LeasedTask
    supports_defer = True
    supports_get_result = True
    supports_priority = True

    def __init__(self, alias: str, params: dict) -> None:
        super().__init__(alias, {"QUEUES": [], **params})

    def enqueue(self, task: Task, args: Any, kwargs: Any) -> TaskResult:
        self.validate_task(task)
        fields = job_fields(task, args, kwargs)
        job = _once(fields) if task.module_path.startswith(ONCE) else Job.objects.create(**fields)
        transaction.on_commit(wake.up)
        return as_result(job, self.alias)

    def get_result(self, result_id: str) -> TaskResult:
        try:
            job = Job.objects.get(uuid=result_id)
        except (Job.DoesNotExist, ValidationError) as error:
            raise TaskResultDoesNotExist(result_id) from error
        return as_result(job, self.alias)


def _once(fields: dict[str, Any]) -> Job:
    """The waiting job of the same call, or a new one."""
    call = json.dumps([fields["task"], fields["arguments"]], sort_keys=True)
    job = Job(unique_key=hashlib.sha256(call.encode()).hexdigest(), **fields)
    Job.objects.bulk_create([job], ignore_conflicts=True)
    return Job.objects.filter(unique_key=job.unique_key, state=Job.State.READY, attempts=0).first() or job


def job_fields(task: Task, args: Any, kwargs: Any) -> dict[str, Any]:
    """The row of one call. Arguments are plain JSON; anything else is refused at once."""
    return {
        "task": task.module_path,
        "arguments": {"args": normalize_json(list(args)), "kwargs": normalize_json(kwargs)},
        "queue": task.queue_name,
        "priority": task.priority,
        "run_after": task.run_after or now(),
        "max_attempts": getattr(task, "max_attempts", LeasedTask.max_attempts),
    }


def task_of(job: Job) -> Task:
    return import_string(job.task)


def as_result(job: Job, alias: str = "default") -> TaskResult:
    """A job as django-tasks describes it."""
    result: TaskResult = TaskResult(
        task=task_of(job),
        id=str(job.uuid),
        status=STATUS[Job.State(job.state)],
        enqueued_at=job.created_at,
        started_at=job.started_at,
        last_attempted_at=job.started_at,
        finished_at=job.finished_at,
        args=job.arguments["args"],
        kwargs=job.arguments["kwargs"],
        backend=alias,
        errors=[TaskError(exception_class_path="builtins.Exception", traceback=job.error)] if job.error else [],
        worker_ids=[job.worker] * job.attempts,
    )
    object.__setattr__(result, "_return_value", job.result)
    return result
