"""What recurs. With any number of workers, each occasion is taken by one of them.

@scheduled(every=timedelta(hours=1), name="purge-nonces")
def purge() -> None: …
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django_tasks import task
from django_tasks.base import Task

from foundation.clock import now
from foundation.jobs.actions import enqueue_once
from foundation.jobs.models import ScheduleMark


@dataclass(frozen=True)
class Recurring:
    name: str
    every: datetime.timedelta
    task: Task


registry: dict[str, Recurring] = {}


def scheduled(*, every: datetime.timedelta, name: str) -> Callable[[Any], Task]:
    """Make a task recur. The room's declarations import its module, so that every worker knows it."""

    def register(function: Any) -> Task:
        target = function if isinstance(function, Task) else task()(function)
        known = registry.setdefault(name, Recurring(name, every, target))
        if known.task.module_path != target.module_path:
            raise ValueError(f"schedule {name!r} is used twice")
        return target

    return register


def enqueue_due() -> list[str]:
    """Enqueue what is due, and say what. An idle look is one read."""
    at = now()
    marks = dict(ScheduleMark.objects.filter(name__in=registry).values_list("name", "next_at"))
    return [name for name in registry if marks.get(name, at) <= at and _take_turn(registry[name], marks.get(name), at)]


@transaction.atomic
def _take_turn(recurring: Recurring, seen: datetime.datetime | None, at: datetime.datetime) -> bool:
    """Move the mark from where it was seen; the worker that moves it enqueues the job."""
    following = at + recurring.every
    if seen is None:
        mine = ScheduleMark.objects.get_or_create(name=recurring.name, defaults={"next_at": following})[1]
    else:
        mine = bool(ScheduleMark.objects.filter(name=recurring.name, next_at=seen).update(next_at=following))
    if mine:
        enqueue_once(recurring.task, key=f"schedule:{recurring.name}")
    return mine
