"""Seats kept for networks, and a structure's share, until the release date."""

import datetime

import pytest

from foundation.clock import frozen_at, now
from foundation.jobs.worker import drain
from learning.events.signups.actions import withdraw
from learning.events.signups.fairness.room import Room
from learning.events.signups.offers.chores import release_kept_seats
from tests.factories import NetworkFactory, StructureFactory, member
from tests.learning.events.days import day, take_seat
from tests.learning.events.signups.test_links import main

pytestmark = pytest.mark.django_db


@pytest.fixture
def networks():
    return [NetworkFactory(code=code, acronym=code.upper()) for code in ("cio", "ml")]


def released_in(days: int) -> datetime.datetime:
    return now() + datetime.timedelta(days=days)


def keep(event, network, seats: int) -> None:
    event.network_seats.create(network=network, seats=seats)


def of(network):
    return member(structure=StructureFactory(network=network))


def test_seats_kept_for_another_network_are_not_given(networks):
    cio, ml = networks
    event = day(capacity=2, release_at=released_in(10))
    keep(event, cio, 1)
    first, second = take_seat(event, of(ml)), take_seat(event, of(ml))
    third = take_seat(event, of(cio))
    assert [first.state, second.state, third.state] == ["seated", "waiting", "seated"]


def test_who_waits_is_told_why(client, networks):
    cio, ml = networks
    event, adviser = day(capacity=1, release_at=released_in(10)), of(ml)
    keep(event, cio, 1)
    take_seat(event, adviser)
    client.force_login(adviser)
    page = main(client.get(event.address))
    assert "gardée pour d’autres réseaux" in page
    assert "Personne n’est avant vous" in page


def test_at_the_release_date_those_who_wait_come_first(networks):
    cio, ml = networks
    event = day(capacity=1, release_at=released_in(10))
    keep(event, cio, 1)
    waiting = take_seat(event, of(ml))
    with frozen_at(event.release_at):
        late = take_seat(event, of(cio))
    waiting.refresh_from_db()
    assert (waiting.state, waiting.held_for, late.state) == ("held", "offer", "waiting")


def test_a_job_opens_what_was_kept(networks):
    event = day(capacity=1, release_at=released_in(10))
    keep(event, networks[0], 1)
    waiting = take_seat(event, of(networks[1]))
    with frozen_at(event.release_at):
        release_kept_seats.enqueue()
        drain()
    waiting.refresh_from_db()
    assert waiting.is_held


def test_a_structure_takes_its_share_and_no_more_until_then():
    structure = StructureFactory()
    event = day(capacity=5, per_structure=2, release_at=released_in(10))
    states = [take_seat(event, member(structure=structure)).state for _ in range(3)]
    assert states == ["seated", "seated", "waiting"]
    assert take_seat(event, member()).state == "seated"
    event.refresh_from_db()
    assert "Votre structure a déjà" in Room.of(event).why_not(structure.network_id, structure.pk)


def test_a_freed_seat_goes_past_who_may_not_have_it(networks):
    cio, ml = networks
    event = day(capacity=2, release_at=released_in(10))
    keep(event, cio, 1)
    mine = take_seat(event, of(cio))
    take_seat(event, of(ml))
    first, second = take_seat(event, of(ml)), take_seat(event, of(cio))
    withdraw(sign_up=mine)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == ("waiting", "held")


def test_a_day_that_keeps_nothing_asks_nothing(django_assert_num_queries):
    event = day()
    with django_assert_num_queries(0):
        assert Room.of(event).has_seat_for(None, None)
