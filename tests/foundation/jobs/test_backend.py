"""A task that is enqueued is a row, and runs with its arguments."""

import datetime

import pytest
from django_tasks import TaskResultStatus
from django_tasks.exceptions import TaskResultDoesNotExist

from foundation.clock import frozen_at, now
from foundation.jobs.models import Job
from foundation.jobs.worker import drain
from tests.fakes import tasks

pytestmark = pytest.mark.django_db


def test_a_task_runs_once_and_keeps_its_result(done):
    result = tasks.note.enqueue("hello")
    assert done == []
    assert (drain(), drain()) == (1, 0)
    assert done == ["hello"]
    result.refresh()
    assert result.status == TaskResultStatus.SUCCESSFUL
    assert result.return_value == {"value": "hello"}


def test_arguments_must_be_plain_json():
    with pytest.raises(TypeError):
        tasks.note.enqueue(object())
    assert not Job.objects.exists()


def test_a_task_may_wait_for_its_time(done):
    later = now() + datetime.timedelta(hours=1)
    tasks.note.using(run_after=later).enqueue("later")
    assert drain() == 0
    with frozen_at(later):
        assert drain() == 1
    assert done == ["later"]


def test_the_urgent_goes_first_then_the_oldest(done):
    tasks.note.enqueue("first")
    tasks.note.enqueue("second")
    tasks.note.using(priority=10).enqueue("urgent")
    drain()
    assert done == ["urgent", "first", "second"]


def test_a_task_may_ask_for_its_context(done):
    tasks.with_context.enqueue("x")
    drain()
    assert done == [(1, "x")]


def test_an_unknown_result_is_said_to_be_unknown():
    for unknown in ("nonsense", "00000000-0000-0000-0000-000000000000"):
        with pytest.raises(TaskResultDoesNotExist):
            tasks.note.get_result(unknown)


def test_what_it_was_about_may_be_gone():
    tasks.look_up.enqueue(404)
    drain()
    assert Job.objects.get().state == Job.State.CANCELLED
