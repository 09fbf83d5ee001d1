"""A month after the day, or a day after they left, nothing is left of guests."""

import datetime

import pytest

from foundation.clock import frozen_at
from foundation.jobs.worker import drain
from foundation.messages.models import OutboxMessage
from learning.events.attendance.models import AttendanceChange
from learning.events.organising.calling_off.actions import postpone_day
from learning.events.signups.actions import withdraw
from learning.events.signups.attendance import record_attendance
from learning.events.signups.guests.chores import forget_guests
from learning.events.signups.guests.models import Guest
from tests.factories import member
from tests.learning.events.days import take_seat
from tests.learning.events.signups.guests.helpers import confirmed, open_day

pytestmark = pytest.mark.django_db
A_MONTH = datetime.timedelta(days=30, seconds=1)
A_DAY = datetime.timedelta(days=1)


def test_a_month_after_the_day():
    event = open_day(organiser=member())
    adviser, guest = take_seat(event, member()), confirmed(event)
    with frozen_at(event.starts_at):
        marks = {(each.pk, event.half_days.get().pk): True for each in (adviser, guest)}
        record_attendance(event=event, by=event.organiser, marks=marks)
    drain()
    with frozen_at(event.ends_at + A_MONTH - A_DAY):
        assert forget_guests.call() == 0
    with frozen_at(event.ends_at + A_MONTH):
        assert forget_guests.call() == 1
    assert list(event.sign_ups.all()) == [adviser]
    assert set(AttendanceChange.objects.values_list("sign_up", flat=True)) == {adviser.pk}
    assert not Guest.objects.exists()
    assert not OutboxMessage.objects.filter(address=guest.guest.email).exists()


def test_the_day_after_the_seat_was_given_back():
    event = open_day()
    withdraw(sign_up=confirmed(event))
    assert forget_guests.call() == 0
    with frozen_at(event.starts_at - A_DAY):
        assert forget_guests.call() == 1
    assert not event.sign_ups.exists()


def test_a_day_that_awaits_another_date_has_the_seat_again():
    event = open_day(organiser=member())
    take_seat(event, member())
    confirmed(event)
    postpone_day(event=event, by=event.organiser, note="Grève")
    with frozen_at(event.ends_at + A_MONTH):
        forget_guests.call()
    event.refresh_from_db()
    assert event.seats_taken == 1 == event.sign_ups.taking_seats().count()
