"""Failed attempts come back later and later, and not for ever."""

import datetime
import logging

import pytest

from foundation.clock import frozen_at, now
from foundation.jobs.engine import leases
from foundation.jobs.models import Job
from foundation.jobs.worker import drain
from tests.fakes import tasks

pytestmark = pytest.mark.django_db


def test_a_failure_comes_back_after_a_delay_that_doubles(done, caplog):
    caplog.set_level(logging.CRITICAL)
    tasks.fail.enqueue("x")
    moment = now()
    for attempt, delay in ((1, 10), (2, 20)):
        with frozen_at(moment):
            drain()
        job = Job.objects.get()
        assert (job.state, job.attempts) == ("ready", attempt)
        assert job.run_after - moment == datetime.timedelta(seconds=delay)
        assert "x cannot be done" in job.error
        moment = job.run_after
    with frozen_at(moment):
        drain()
    job = Job.objects.get()
    assert (job.state, job.attempts, job.lease_until) == ("failed", 3, None)
    assert done == ["x", "x", "x"]


def test_the_delay_has_a_longest():
    assert leases.back_off(3) == datetime.timedelta(seconds=40)
    assert leases.back_off(60) == datetime.timedelta(hours=1)


def test_a_wish_to_come_back_alarms_nobody(caplog):
    tasks.not_yet.enqueue()
    drain()
    job = Job.objects.get()
    assert (job.state, job.error) == ("ready", "the other side sleeps")
    assert not caplog.records
