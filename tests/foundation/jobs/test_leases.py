"""A job is held by one worker at a time, and comes back when its worker is gone."""

import datetime

import pytest

from foundation.clock import frozen_at, now
from foundation.jobs.context import LeaseLost, Run, current, report_progress
from foundation.jobs.engine import leases
from foundation.jobs.models import Job
from foundation.jobs.worker import execute
from tests.fakes import tasks

pytestmark = pytest.mark.django_db


def later(**span: int) -> datetime.datetime:
    return now() + datetime.timedelta(**span)


def test_a_taken_job_is_nobody_else_s():
    tasks.note.enqueue(1)
    assert leases.take("one") is not None
    assert leases.take("two") is None


def test_an_expired_lease_is_put_back_after_the_delay():
    tasks.note.enqueue(1)
    leases.take("one")
    assert leases.reclaim_abandoned() == 0
    after = later(seconds=61)
    with frozen_at(after):
        assert leases.reclaim_abandoned() == 1
        assert leases.take("two") is None
    job = Job.objects.get()
    assert job.run_after == after + datetime.timedelta(seconds=10)
    with frozen_at(job.run_after):
        assert leases.take("two").attempts == 2


def test_a_renewed_lease_is_not_put_back():
    tasks.note.enqueue(1)
    job = leases.take("one")
    with frozen_at(later(seconds=50)):
        assert leases.renew(job, "one")
    with frozen_at(later(seconds=61)):
        assert leases.reclaim_abandoned() == 0


def test_a_worker_that_comes_back_too_late_changes_nothing(done):
    tasks.note.enqueue("twice")
    slow = leases.take("slow")
    with frozen_at(later(seconds=61)):
        leases.reclaim_abandoned()
    with frozen_at(later(seconds=90)):
        quick = leases.take("quick")
        assert not leases.renew(slow, "slow")
        assert not leases.finish(slow, "slow")
        assert leases.finish(quick, "quick")
    assert Job.objects.get().worker == "quick"


def test_a_lost_lease_stops_the_task_at_its_next_report():
    tasks.note.enqueue(1)
    run = Run(job=leases.take("slow"), worker="slow")
    Job.objects.update(worker="quick", attempts=2)
    token = current.set(run)
    try:
        with pytest.raises(LeaseLost):
            report_progress(1, 2)
    finally:
        current.reset(token)


def test_after_the_last_attempt_an_abandoned_job_has_failed():
    tasks.fail.enqueue("x")
    Job.objects.update(attempts=2)
    leases.take("one")
    with frozen_at(later(seconds=61)):
        leases.reclaim_abandoned()
    assert Job.objects.get().state == Job.State.FAILED


def test_a_job_with_progress_runs_to_its_end(done):
    tasks.count_to.enqueue(3)
    execute(Run(job=leases.take("one"), worker="one"))
    job = Job.objects.get()
    assert (job.state, job.progress_done, job.progress_total) == ("done", 3, 3)
    assert done == [0, 1, 2]
