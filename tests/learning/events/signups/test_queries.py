"""What a sign-up and the pages of the mails cost: the same however many people there are."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from learning.events.signups.actions import withdraw
from learning.events.signups.agreement.tokens import address_of as agreement_address
from learning.events.signups.links.tokens import address_of
from tests.factories import StructureFactory, holder, member
from tests.learning.events.days import day, take_seat
from tests.learning.events.signups.test_agreement import ask
from tests.learning.events.signups.test_room import released_in

pytestmark = pytest.mark.django_db


def cost(ask_for) -> int:
    with CaptureQueriesContext(connection) as counted:
        ask_for()
    return len([query for query in counted.captured_queries if "SAVEPOINT" not in query["sql"]])


def a_sign_up(client, **fields) -> int:
    event, adviser = day(**fields), member()
    client.force_login(adviser)
    nonce = re.search(r'name="nonce" value="([^"]+)"', client.get(event.address).content.decode())[1]
    return cost(lambda: client.post(f"{event.address}inscription/", {"nonce": nonce}))


def test_a_sign_up_from_the_button_to_the_answer(client):
    assert a_sign_up(client) <= 25
    assert a_sign_up(client, asks_needs=True, release_at=released_in(5), per_structure=2) <= 25


def test_the_pages_of_the_mails(client):
    event = day(needs_agreement=True)
    adviser = member()
    ask(client, event, adviser)
    mine = event.sign_ups.select_related("agreement").get()
    for address in (address_of(mine), f"{address_of(mine)}rendre/", agreement_address(mine.agreement)):
        assert cost(lambda address=address: client.get(address)) <= 12


def test_the_pages_of_who_organises(client):
    organiser, structure = holder("referent"), StructureFactory()
    event = day(capacity=30, organiser=organiser, asks_needs=True)
    addresses = [f"{event.address}{page}/" for page in ("inscriptions/besoins", "regles", "inscrire-un-collegue")]
    client.force_login(organiser)
    few = [cost(lambda address=address: client.get(address)) for address in addresses]
    for _ in range(12):
        take_seat(event, member(structure=structure))
    many = [cost(lambda address=address: client.get(address)) for address in addresses]
    assert many == few
    assert max(many) <= 12


def test_leaving_costs_the_same_whoever_waits():
    def leaving(people: int) -> int:
        event = day(capacity=1)
        first = take_seat(event, member())
        for _ in range(people):
            take_seat(event, member())
        return cost(lambda: withdraw(sign_up=first))

    assert leaving(2) == leaving(10) <= 25
