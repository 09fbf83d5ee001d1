"""A key that waits is not enqueued twice; one that runs does not count."""

import datetime

import pytest

from foundation.clock import frozen_at, now
from foundation.jobs.actions import enqueue_once, purge_jobs
from foundation.jobs.engine import leases
from foundation.jobs.models import Job
from foundation.jobs.worker import drain
from tests.fakes import tasks

pytestmark = pytest.mark.django_db


def test_a_key_waits_once(done):
    for _ in range(3):
        enqueue_once(tasks.note, "x", key="k")
    enqueue_once(tasks.note, "y", key="other")
    drain()
    assert done == ["x", "y"]


def test_a_running_one_may_have_missed_what_is_new():
    enqueue_once(tasks.note, "x", key="k")
    leases.take("one")
    enqueue_once(tasks.note, "x", key="k")
    assert Job.objects.count() == 2


def test_a_retry_does_not_stand_in_the_way():
    enqueue_once(tasks.note, "x", key="k")
    job = leases.take("one")
    enqueue_once(tasks.note, "x", key="k")
    assert leases.put_back(job, "one", error="again")


def test_what_is_over_is_forgotten_in_time(done):
    tasks.note.enqueue("x")
    drain()
    tasks.note.enqueue("waits")
    assert purge_jobs() == 0
    with frozen_at(now() + datetime.timedelta(days=8)):
        assert purge_jobs() == 1
    assert Job.objects.get().state == "ready"
