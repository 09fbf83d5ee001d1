"""Task functions for tests, and what they have done in this process."""

import time
from typing import Any

from django_tasks import TaskContext, task

from foundation.jobs.context import CancelRequested, TryAgain, report_progress
from foundation.networks.models import Network

done: list[Any] = []


@task()
def note(value: Any) -> Any:
    done.append(value)
    return {"value": value}


@task(max_attempts=3)
def fail(value: Any) -> None:
    done.append(value)
    raise ValueError(f"{value} cannot be done")


@task()
def not_yet() -> None:
    raise TryAgain("the other side sleeps")


@task()
def look_up(pk: int) -> None:
    Network.objects.get(pk=pk)


@task()
def count_to(total: int) -> None:
    for number in range(total):
        done.append(number)
        report_progress(number + 1, total)


@task()
def cancelled_by_itself() -> None:
    raise CancelRequested


@task(takes_context=True)
def with_context(context: TaskContext, value: Any) -> None:
    done.append((context.attempt, value))


@task()
def count_nothing() -> None:
    done.append("nothing")


@task()
def slow(seconds: float) -> None:
    done.append("begun")
    time.sleep(seconds)
    done.append("ended")
