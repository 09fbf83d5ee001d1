"""What recurs is enqueued once an occasion, by whichever worker comes first."""

import datetime

import pytest

from foundation.clock import frozen_at, now
from foundation.jobs import schedule
from foundation.jobs.models import Job, ScheduleMark
from foundation.jobs.worker import drain
from tests.fakes import tasks

HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def hourly(monkeypatch):
    """One recurring task alone, instead of the house's own."""
    only = {"test.hourly": schedule.Recurring("test.hourly", HOUR, tasks.count_nothing)}
    monkeypatch.setattr(schedule, "registry", only)
    return only


@pytest.mark.django_db
def test_each_occasion_comes_once(hourly, done):
    moment = now()
    for at, expected in ((moment, 1), (moment, 1), (moment + HOUR / 2, 1), (moment + HOUR, 2)):
        with frozen_at(at):
            schedule.enqueue_due()
            drain()
        assert len(done) == expected


@pytest.mark.django_db
def test_occasions_missed_while_nobody_worked_come_once(hourly):
    schedule.enqueue_due()
    with frozen_at(now() + 30 * HOUR):
        assert schedule.enqueue_due() == ["test.hourly"]
        assert schedule.enqueue_due() == []
    assert Job.objects.count() == 1, "the one that still waited was enough"


@pytest.mark.django_db
def test_an_idle_look_is_one_read(hourly, django_assert_num_queries):
    schedule.enqueue_due()
    with django_assert_num_queries(1):
        assert schedule.enqueue_due() == []


@pytest.mark.django_db
def test_of_two_workers_that_saw_the_same_mark_one_wins(hourly):
    schedule.enqueue_due()
    seen = ScheduleMark.objects.get().next_at
    turns = [schedule._take_turn(hourly["test.hourly"], seen, seen) for _ in range(2)]
    assert turns == [True, False]


@pytest.mark.django_db
def test_the_house_s_own_chores_run():
    with frozen_at(now()):
        assert "messages.erase" in schedule.enqueue_due()
        drain()
    assert set(Job.objects.values_list("state", flat=True)) == {"done"}
