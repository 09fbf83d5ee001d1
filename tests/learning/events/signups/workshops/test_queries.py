"""What workshops add to a sign-up and to the pages: the same however many people chose."""

import re

import pytest

from tests.factories import StructureFactory, member
from tests.learning.events.days import day
from tests.learning.events.signups.test_queries import cost
from tests.learning.events.signups.test_room import released_in
from tests.learning.events.signups.workshops.helpers import ELEVEN, day_with, sign_up_to, workshop

pytestmark = pytest.mark.django_db


def a_day():
    rules = {"asks_needs": True, "release_at": released_in(5), "per_structure": 90}
    event, [listen, _relay] = day_with("Écouter", "Passer le relais", capacity=80, **rules, organiser=member())
    type(event).objects.filter(pk=event.pk).update(capacity=90)
    return event, listen, workshop(event, "Conclure", capacity=80, starts=ELEVEN)


def test_a_sign_up_with_two_workshops(client):
    event, listen, late = a_day()
    client.force_login(member())
    nonce = re.search(r'name="nonce" value="([^"]+)"', client.get(event.address).content.decode())[1]
    chosen = {"atelier-1": str(listen.uuid), "atelier-2": str(late.uuid)}
    assert cost(lambda: client.post(f"{event.address}inscription/", {"nonce": nonce, **chosen})) <= 25
    assert event.sign_ups.get().workshop_seats.count() == 2


def test_the_pages_of_a_day_with_workshops(client):
    event, listen, late = a_day()
    mine, structure = sign_up_to(event, member(), listen), StructureFactory()
    pages = [event.address, f"{event.address}journee.ics"]
    lists = [f"{event.address}inscriptions/ateliers/", f"{event.address}inscriptions/"]

    def costs():
        client.force_login(mine.person)
        read = [cost(lambda page=page: client.get(page)) for page in pages]
        client.force_login(event.organiser)
        return read + [cost(lambda page=page: client.get(page)) for page in lists]

    costs()
    few = costs()
    for _ in range(20):
        sign_up_to(event, member(structure=structure), listen, late)
    assert costs() == few
    assert max(few[1:]) <= 12


def test_workshops_add_no_query_to_the_page_of_a_day(client):
    adviser, plain, with_workshops = member(), day(), day_with("Écouter", "Passer le relais")[0]
    client.force_login(adviser)
    for event in (plain, with_workshops):
        sign_up_to(event, adviser, *event.workshops.all()[:1])
    client.get(plain.address)
    costs = [cost(lambda event=event: client.get(event.address)) for event in (plain, with_workshops)]
    assert costs[0] == costs[1]
