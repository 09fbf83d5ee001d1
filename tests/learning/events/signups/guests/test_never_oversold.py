"""Guests and members at once for the last seats: in threads with real commits."""

import pytest
from django.db import IntegrityError, transaction

from learning.events.refusals import Refused
from learning.events.signups.guests.models import Guest
from learning.events.signups.models import SignUp
from tests.factories import StructureFactory, member
from tests.learning.events.days import take_seat
from tests.learning.events.signups.guests.helpers import ask, open_day
from tests.learning.events.test_concurrency import _at_once

pytestmark = pytest.mark.usefixtures("fresh_db")


def _ask_or_not(event):
    try:
        return ask(event)
    except Refused:
        return None


def test_guests_and_members_share_ten_seats():
    event, structure = open_day(capacity=10, guest_seats=4), StructureFactory()
    crowd = [None, *(member(structure=structure) for _ in range(2))] * 12
    _at_once(lambda who: take_seat(event, who) if who else _ask_or_not(event), crowd)
    event.refresh_from_db()
    guests = event.sign_ups.filter(guest__isnull=False).count()
    assert event.seats_taken == event.sign_ups.taking_seats().count() <= 10
    assert guests == Guest.objects.count() <= 4


def test_ten_clicks_of_one_guest_are_one_seat():
    event = open_day(capacity=10)
    _at_once(lambda _: ask(event, email="ada@ailleurs.example"), range(10), threads=10)
    event.refresh_from_db()
    assert (event.seats_taken, SignUp.objects.count(), Guest.objects.count()) == (1, 1, 1)


def test_a_sign_up_is_of_a_person_or_of_a_guest():
    event = open_day()
    mine = ask(event)
    with pytest.raises(IntegrityError), transaction.atomic():
        SignUp.objects.filter(pk=mine.pk).update(person=member())
    with pytest.raises(IntegrityError), transaction.atomic():
        SignUp.objects.filter(pk=mine.pk).update(guest=None)
