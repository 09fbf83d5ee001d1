"""A freed seat: offered with a deadline in working hours, then to the next."""

import datetime

import pytest

from foundation.clock import PARIS, frozen_at
from foundation.jobs.worker import drain
from foundation.messages.models import OutboxMessage
from learning.events.refusals import Refused
from learning.events.signups.actions import withdraw
from learning.events.signups.offers.actions import accept_seat
from learning.events.signups.offers.chores import expire_held_seats
from learning.events.signups.offers.deadlines import agreement_by, answer_by
from learning.record.models import Fact
from tests.factories import member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db
FRIDAY = datetime.datetime(2026, 12, 4, 16, 0, tzinfo=PARIS)


@pytest.fixture
def offered():
    """A day of one seat, which came free and is offered to the first of two."""
    event = day(capacity=1)
    mine = take_seat(event, member())
    waiting = [take_seat(event, member()) for _ in range(2)]
    withdraw(sign_up=mine)
    for each in waiting:
        each.refresh_from_db()
    event.refresh_from_db()
    return event, *waiting


def test_the_seat_is_held_meanwhile(offered):
    event, first, second = offered
    assert (event.seats_taken, first.held_for, second.state) == (1, "offer", "waiting")
    assert not Fact.objects.filter(person=first.person).exists()


def test_accepted_it_is_confirmed_once(offered):
    _event, first, _second = offered
    accept_seat(sign_up=first)
    accept_seat(sign_up=first)
    first.refresh_from_db()
    assert (first.state, first.held_until) == ("seated", None)
    drain()
    assert OutboxMessage.objects.filter(recipient=first.person, kind="sign_up_confirmed").count() == 1
    assert Fact.objects.filter(person=first.person, kind=Fact.Kind.SEAT_TAKEN).count() == 1


def test_without_answer_it_goes_to_the_next_and_both_are_told(offered):
    event, first, second = offered
    with frozen_at(first.held_until):
        assert expire_held_seats.call() == 1
        assert expire_held_seats.call() == 0
    for each in (first, second, event):
        each.refresh_from_db()
    assert (first.state, second.state, event.seats_taken) == ("withdrawn", "held", 1)
    assert OutboxMessage.objects.filter(recipient=first.person, kind="seat_lost").count() == 1
    assert OutboxMessage.objects.filter(recipient=second.person, kind="seat_offered").count() == 1


def test_too_late_is_said_and_takes_nothing(offered):
    _event, first, _second = offered
    with frozen_at(first.held_until), pytest.raises(Refused, match="délai de réponse est passé"):
        accept_seat(sign_up=first)
    first.refresh_from_db()
    assert first.is_held


def test_who_still_waits_cannot_take_it(offered):
    with pytest.raises(Refused, match="n’attend pas de réponse"):
        accept_seat(sign_up=offered[2])


def test_a_larger_room_is_offered_too(offered):
    from learning.events.signups.actions import give_free_seats

    event, _first, second = offered
    type(event).objects.filter(pk=event.pk).update(capacity=2)
    assert [each.pk for each in give_free_seats(event=event)] == [second.pk]


@pytest.mark.parametrize(
    ("in_days", "expected"),
    [(30, "2026-12-08T16:00"), (6, "2026-12-07T16:00"), (4, "2026-12-07T10:00"), (3, "2026-12-07T09:30")],
)
def test_the_deadline_is_shorter_as_the_day_comes_near(in_days, expected):
    with frozen_at(FRIDAY):
        event = day(in_days=in_days)
        assert answer_by(event) == datetime.datetime.fromisoformat(expected).replace(tzinfo=PARIS)
        assert agreement_by(event) <= event.starts_at


def test_a_deadline_is_a_whole_hour():
    with frozen_at(FRIDAY.replace(hour=10, minute=7, second=12)):
        assert answer_by(day(in_days=30)) == datetime.datetime(2026, 12, 8, 11, 0, tzinfo=PARIS)
