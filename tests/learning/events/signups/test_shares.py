"""What members read of the seats kept for networks: numbers that add up, and nothing once all is open."""

import datetime

import pytest

from foundation.clock import now
from learning.events.models import Event
from learning.events.signups.fairness.models import NetworkSeats
from learning.events.signups.fairness.room import Room
from learning.events.signups.fairness.shares import shares_of
from tests.factories import NetworkFactory, StructureFactory, member
from tests.learning.events.days import day, take_seat
from tests.learning.events.signups.test_links import main

pytestmark = pytest.mark.django_db


def _structure(code: str):
    return StructureFactory(network=NetworkFactory(code=code, acronym=code.upper()))


@pytest.fixture
def shared():
    """Ten seats: two for one network, three for another, whose structures these are."""
    event = day(capacity=10, release_at=now() + datetime.timedelta(days=5))
    places = [_structure("cio"), _structure("mcef")]
    for place, seats in zip(places, (2, 3), strict=True):
        NetworkSeats.objects.create(event=event, network=place.network, seats=seats)
    return event, places


def numbers(event: Event) -> dict[str, tuple[int, int, int]]:
    event.refresh_from_db()
    return {
        each.network.acronym if each.network else "all": (each.seats, each.taken, each.left)
        for each in shares_of(Room.of(event))
    }


def test_each_share_says_what_is_left_and_who_comes_beyond_takes_an_open_seat(shared):
    event, (first, second) = shared
    for place in (first, first, first, second, _structure("apec")):
        take_seat(event, member(structure=place))
    assert numbers(event) == {
        first.network.acronym: (2, 2, 0), second.network.acronym: (3, 1, 2), "all": (5, 2, 3),
    }  # fmt: skip
    assert sum(left for _seats, _taken, left in numbers(event).values()) == event.seats_left


def test_a_member_reads_the_table_and_a_visitor_does_not(shared, client):
    event, (first, _second) = shared
    assert "Places par réseau" not in main(client.get(event.address))
    client.force_login(member(structure=first))
    page = main(client.get(event.address))
    assert "Places par réseau" in page
    assert "le vôtre" in page


def test_once_the_seats_are_open_to_all_there_is_no_table(shared, client):
    event, (first, _second) = shared
    Event.objects.filter(pk=event.pk).update(release_at=now() - datetime.timedelta(hours=1))
    client.force_login(member(structure=first))
    assert "Places par réseau" not in main(client.get(event.address))
    assert numbers(event) == {}
