"""Fifty people, ten seats, all at once: in threads with real commits."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, connections, transaction

from learning.events.models import Event
from learning.events.signups.actions import withdraw
from learning.events.signups.models import SignUp
from tests.factories import StructureFactory, member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.usefixtures("fresh_db")


def _at_once(function, items, threads=25):
    def run(item):
        try:
            return function(item)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(run, items))


def _crowd(size):
    structure = StructureFactory()
    return [member(structure=structure) for _ in range(size)]


def test_ten_have_a_seat_and_forty_wait_in_order():
    event, crowd = day(capacity=10), _crowd(50)
    _at_once(lambda person: take_seat(event, person), crowd)
    event.refresh_from_db()
    tickets = list(event.sign_ups.order_by("ticket").values_list("ticket", "state"))
    assert event.seats_taken == 10
    assert tickets == [(number, "seated" if number <= 10 else "waiting") for number in range(1, 51)]
    assert event.sign_ups.values("person").distinct().count() == 50


def test_ten_clicks_of_one_person_are_one_sign_up():
    event, [adviser] = day(capacity=10), _crowd(1)
    made = _at_once(lambda _: take_seat(event, adviser).pk, range(10), threads=10)
    event.refresh_from_db()
    assert len(set(made)) == 1
    assert (event.seats_taken, SignUp.objects.count()) == (1, 1)


def test_seats_given_back_while_others_ask_are_never_lost_nor_doubled():
    event, crowd = day(capacity=5), _crowd(30)
    seated = [take_seat(event, person) for person in crowd[:5]]
    _at_once(
        lambda item: withdraw(sign_up=item) if isinstance(item, SignUp) else take_seat(event, item), seated + crowd[5:]
    )
    event.refresh_from_db()
    assert event.seats_taken == 5 == event.sign_ups.taking_seats().count()
    assert event.sign_ups.waiting().count() == 20


def test_the_table_itself_refuses_a_seat_too_many():
    event = day(capacity=1)
    take_seat(event, _crowd(1)[0])
    with pytest.raises(IntegrityError), transaction.atomic():
        Event.objects.filter(pk=event.pk).update(seats_taken=2)
