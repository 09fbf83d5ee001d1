"""Wagtail's own index asks again at each save: the calls that wait are one."""

import pytest
from modelsearch.tasks import insert_or_update_object_task

from foundation.clock import now
from foundation.jobs.models import Job

pytestmark = pytest.mark.django_db
CALL = ("resources", "standardpage", "7")


def test_the_same_call_waits_once():
    first = insert_or_update_object_task.enqueue(*CALL)
    assert insert_or_update_object_task.enqueue(*CALL).id == first.id
    assert Job.objects.count() == 1


def test_another_object_is_another_call():
    insert_or_update_object_task.enqueue(*CALL)
    insert_or_update_object_task.enqueue("resources", "standardpage", "8")
    assert Job.objects.count() == 2


def test_a_call_made_while_the_first_runs_is_kept():
    insert_or_update_object_task.enqueue(*CALL)
    Job.objects.update(state=Job.State.RUNNING, attempts=1, started_at=now(), lease_until=now())
    insert_or_update_object_task.enqueue(*CALL)
    assert Job.objects.filter(state=Job.State.READY).count() == 1
