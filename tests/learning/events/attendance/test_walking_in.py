"""People who came without a seat: noted among those who came, never among the seats."""

import datetime

import pytest

from foundation.clock import frozen_at
from learning.events.attendance.actions import add_walk_in, check_in, note_guest
from learning.events.attendance.chores import forget_guests
from learning.events.attendance.models import AttendanceChange, WalkInGuest
from learning.events.models import Event
from learning.events.refusals import Refused
from learning.events.signups.models import Attendance, SignUp
from learning.record.models import Fact
from tests.factories import UserFactory, member
from tests.learning.events.attendance.helpers import under_way
from tests.learning.events.days import take_seat

pytestmark = pytest.mark.django_db


def test_a_full_day_takes_a_walk_in_without_selling_a_seat():
    event, _seated, half, moment = under_way(capacity=1)
    person = member()
    with frozen_at(moment):
        add_walk_in(half_day=half, person=person, by=event.organiser)
    event.refresh_from_db()
    assert (event.seats_taken, event.capacity) == (1, 1)
    assert SignUp.objects.get(person=person).state == SignUp.State.WALKED_IN
    assert Fact.objects.filter(person=person, kind=Fact.Kind.ATTENDED).count() == 1


def test_who_waited_waits_no_longer():
    event, _seated, half, moment = under_way(capacity=1)
    waiting = take_seat(event, member())
    with frozen_at(moment):
        add_walk_in(half_day=half, person=waiting.person, by=event.organiser)
    assert not event.sign_ups.waiting().exists()
    assert event.sign_ups.of(waiting.person).count() == 1


def test_who_has_a_seat_keeps_it():
    event, [mine], half, moment = under_way()
    with frozen_at(moment):
        assert add_walk_in(half_day=half, person=mine.person, by=event.organiser) == mine
        check_in(half_day=half, person=mine.person)
    assert Attendance.objects.get().present
    assert AttendanceChange.objects.count() == 1


def test_a_held_seat_is_confirmed_by_being_there():
    event, [mine], half, moment = under_way(capacity=1)
    SignUp.objects.update(state=SignUp.State.HELD, held_for=SignUp.Hold.AGREEMENT, held_until=moment)
    with frozen_at(moment):
        add_walk_in(half_day=half, person=mine.person, by=event.organiser)
    event.refresh_from_db()
    mine.refresh_from_db()
    assert (mine.state, mine.held_for, event.seats_taken) == (SignUp.State.SEATED, "", 1)


def test_somebody_without_role_is_refused():
    event, _seated, half, moment = under_way()
    with frozen_at(moment), pytest.raises(Refused, match="rattachement"):
        add_walk_in(half_day=half, person=UserFactory(), by=event.organiser)
    assert event.sign_ups.count() == 1


def test_nobody_walks_into_a_closed_group():
    event, _seated, half, moment = under_way(modality=Event.Modality.PRACTICE_ANALYSIS_DAY)
    with frozen_at(moment):
        with pytest.raises(Refused, match="fermé"):
            add_walk_in(half_day=half, person=member(), by=event.organiser)
        with pytest.raises(Refused, match="fermé"):
            note_guest(half_day=half, by=event.organiser, name="Yann Passant", organisation="")


def test_the_square_is_good_for_its_half_day():
    event, [mine], half, _moment = under_way()
    with frozen_at(event.starts_at - datetime.timedelta(minutes=70)), pytest.raises(Refused, match="une heure avant"):
        check_in(half_day=half, person=mine.person)
    with frozen_at(half.ends_at + datetime.timedelta(minutes=1)), pytest.raises(Refused, match="terminée"):
        check_in(half_day=half, person=mine.person)
    assert not Attendance.objects.exists()
    with frozen_at(event.starts_at - datetime.timedelta(minutes=50)):
        check_in(half_day=half, person=mine.person)
    assert AttendanceChange.objects.get().source == AttendanceChange.Source.QR


def test_guests_are_noted_once_and_forgotten_a_month_after():
    event, _seated, half, moment = under_way()
    with frozen_at(moment):
        for _ in range(2):
            note_guest(half_day=half, by=event.organiser, name="Yann Passant", organisation="Lycée d’essai")
        assert forget_guests.call() == 0
    assert WalkInGuest.objects.count() == 1
    with frozen_at(moment + datetime.timedelta(days=32)):
        assert forget_guests.call() == 1


def test_a_cancelled_day_takes_no_presence():
    event, _seated, half, moment = under_way()
    Event.objects.update(state=Event.State.CANCELLED)
    with frozen_at(moment), pytest.raises(Refused, match="n’a pas lieu"):
        add_walk_in(half_day=half, person=member(), by=event.organiser)
