"""Five hundred people at once for fifty seats, some kept for networks: two processes, PostgreSQL, real HTTP."""

import datetime
from collections import Counter

import pytest

from foundation.clock import now
from learning.events.models import Event
from learning.events.signups.fairness.models import NetworkSeats
from learning.events.signups.models import SignUp
from tests.crowds.people import members_of, networks_with_structures, sessions_of
from tests.crowds.posts import Reply, all_at_once, sign_up_form
from tests.http import Visitor
from tests.learning.events.days import day
from tests.servers import HOST, Server

PEOPLE, SEATS = 500, 50
KEPT = (12, 8, 5)


@pytest.fixture
def crowd(production):
    """Five networks with four structures each: 100 people a network, 25 a structure."""
    production.start(production.pages)
    structures = networks_with_structures(5, 4)
    event = day(capacity=SEATS, release_at=now() + datetime.timedelta(days=10))
    networks = list(dict.fromkeys(structure.network for structure in structures))
    for network, seats in zip(networks, KEPT, strict=False):
        NetworkSeats.objects.create(event=event, network=network, seats=seats)
    people = members_of(structures, PEOPLE)
    return production.pages, event, networks, sessions_of(people)


def ask(server: Server, event: Event, cookies: list[str]) -> list[Reply]:
    forms = [sign_up_form(event.address, cookie, port=server.port, host=HOST) for cookie in cookies]
    return all_at_once(server.port, forms)


def sign_ups(event: Event) -> list[tuple[int, int, int, str]]:
    """(ticket, person, network, state), in the order of the tickets."""
    return list(event.sign_ups.order_by("ticket").values_list("ticket", "person", "network", "state"))


def replayed(rows: list[tuple[int, int, int, str]], kept: dict[int, int]) -> list[str]:
    """What each of them would have had, one after the other: the rule told a second time, by a plain loop."""
    left, states = SEATS, []
    kept = dict(kept)
    for _, _, network, _ in rows:
        own = kept.get(network, 0)
        if own or left > sum(kept.values()):
            kept[network] = max(own - 1, 0)
            left -= 1
            states.append("seated")
        else:
            states.append("waiting")
    return states


def test_exactly_fifty_are_seated_and_the_others_wait_in_a_stable_order(crowd):
    server, event, networks, cookies = crowd
    replies = ask(server, event, cookies)
    assert Counter(reply.status for reply in replies) == {302: PEOPLE}
    rows = sign_ups(event)
    event.refresh_from_db()
    assert Counter(state for *_, state in rows) == {"seated": SEATS, "waiting": PEOPLE - SEATS}
    assert event.seats_taken == SEATS
    assert [ticket for ticket, *_ in rows] == list(range(1, PEOPLE + 1))
    assert len({person for _, person, *_ in rows}) == PEOPLE
    kept = {network.pk: seats for network, seats in zip(networks, KEPT, strict=False)}
    assert [state for *_, state in rows] == replayed(rows, kept)
    seated = Counter(network for *_, network, state in rows if state == "seated")
    assert all(seated[network] >= seats for network, seats in kept.items())

    again = ask(server, event, cookies[:60])
    assert Counter(reply.status for reply in again) == {302: 60}
    assert sign_ups(event) == rows, "asked twice, nothing moves"
    first = SignUp.objects.waiting().filter(event=event).with_rank()[:1].get()
    cookie = dict([sessions_of([first.person])[0].split("=", 1)])
    assert "1re sur la liste d’attente" in Visitor(server.port, cookie, HOST).get(event.address).text
