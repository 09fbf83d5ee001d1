"""What a sign-up and the pages of the mails cost: the same however many people there are."""

from datetime import time
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from learning.events.organising.models import Workshop
from learning.events.signups.actions import withdraw
from learning.events.signups.agreement.tokens import address_of as agreement_address
from learning.events.signups.fairness.models import NetworkSeats
from learning.events.signups.links.tokens import address_of
from tests.factories import NetworkFactory, StructureFactory, holder, member
from tests.learning.events.days import day, take_seat
from tests.learning.events.signups.test_agreement import ask
from tests.learning.events.signups.test_room import released_in

pytestmark = pytest.mark.django_db


def cost(ask_for) -> int:
    """All that is asked of the database, savepoints and what follows the commit included."""
    with CaptureQueriesContext(connection) as counted:
        ask_for()
    return len(counted.captured_queries)


def a_sign_up(client, event, state: str, **sent) -> int:
    adviser = member()
    client.force_login(adviser)
    client.get(event.address)

    def press() -> None:
        assert client.post(f"{event.address}inscription/", {"nonce": str(uuid4()), **sent}).status_code == 302

    asked = cost(press)
    assert event.sign_ups.get(person=adviser).state == state
    return asked


def sharing(**fields):
    """A day that keeps seats for a network which has not come, and gives a structure two at most."""
    event = day(release_at=released_in(5), per_structure=2, **fields)
    NetworkSeats.objects.create(event=event, network=NetworkFactory(code="autre", acronym="AUTRE"), seats=2)
    return event


@pytest.mark.parametrize("lay", [day, sharing])
@pytest.mark.parametrize("waiting", [0, 3, 30])
def test_a_sign_up_from_the_button_to_the_answer(client, lay, waiting):
    """At most 25, whatever the day asks, and the same however many wait."""
    free = lay(capacity=60)
    full = lay(capacity=3)
    for _ in range(3):
        take_seat(full, member())
    for _ in range(waiting):
        take_seat(full, member())
    assert a_sign_up(client, free, "seated") <= 25
    assert a_sign_up(client, full, "waiting") <= 25


def test_a_sign_up_that_asks_much(client):
    needs = {"asks_needs": True}
    assert a_sign_up(client, sharing(**needs), "seated", diet="vegan") <= 25
    agreed = sharing(needs_agreement=True)
    assert a_sign_up(client, agreed, "held", manager_email="cheffe@structure.example") <= 25


def test_a_sign_up_with_a_choice_of_workshops(client):
    event = sharing(capacity=60)
    chosen = [
        Workshop.objects.create(event=event, date=event.starts_on, starts=time(hour), title="Atelier", capacity=9)
        for hour in (10, 11)
    ]
    sent = {f"atelier-{number}": str(each.uuid) for number, each in enumerate(chosen, start=1)}
    assert a_sign_up(client, event, "seated", **sent) <= 25


def test_a_colleague_signed_up(client):
    structure = StructureFactory()
    referent, colleague = holder("referent", structure=structure), member(structure=structure)
    event = sharing()
    client.force_login(referent)
    client.get(event.address)
    sent = {"nonce": str(uuid4()), "colleague": str(colleague.pk)}
    assert cost(lambda: client.post(f"{event.address}inscrire-un-collegue/", sent)) <= 25
    assert event.sign_ups.get(person=colleague).state == "held"


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
