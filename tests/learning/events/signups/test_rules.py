"""The organiser decides how seats are shared out and what is asked; bad input says what to write."""

import datetime

import pytest

from foundation.clock import today
from learning.events.models import Event
from learning.events.signups.rules.forms import RulesForm
from tests.factories import NetworkFactory, StructureFactory, holder, member
from tests.learning.events.days import day, take_seat
from tests.learning.events.signups.test_links import main

pytestmark = pytest.mark.django_db


@pytest.fixture
def network():
    network = NetworkFactory()
    StructureFactory(network=network)
    return network


@pytest.fixture
def organised(client):
    event = day(capacity=10, organiser=holder("referent"))
    client.force_login(event.organiser)
    return event


def send(client, event, **data):
    return client.post(f"{event.address}regles/", data)


def in_days(days: int) -> str:
    return (today() + datetime.timedelta(days=days)).isoformat()


def test_the_rules_are_kept_and_shown_again(client, organised, network):
    answer = send(
        client, organised, release_on=in_days(10), per_structure=2, asks_needs="on", **{f"network-{network.pk}": 4}
    )
    assert answer.status_code == 302
    organised.refresh_from_db()
    assert (organised.per_structure, organised.asks_needs, organised.needs_agreement) == (2, True, False)
    assert organised.network_seats.get().seats == 4
    assert RulesForm(event=organised)[f"network-{network.pk}"].value() == 4
    assert 'value="4"' in client.get(f"{organised.address}regles/").content.decode()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"per_structure": 2}, "Choisissez la date où les places gardées"),
        ({"per_structure": -2, "release_on": 10}, "Indiquez un nombre positif"),
        ({"release_on": -1}, "Choisissez une date à venir"),
        ({"release_on": 60}, "Choisissez une date à venir"),
        ({"release_on": "demain"}, "Écrivez une date"),
        ({"network": 11, "release_on": 10}, "La journée compte 10 places"),
        ({"network": "deux", "release_on": 10}, "Écrivez un nombre entier"),
    ],
)
def test_bad_input_is_said_and_changes_nothing(client, organised, network, data, said):
    release = data.pop("release_on", None)
    kept = data.pop("network", None)
    more = {"release_on": in_days(release) if isinstance(release, int) else release} if release is not None else {}
    more |= {f"network-{network.pk}": kept} if kept is not None else {}
    answer = send(client, organised, **data, **more)
    assert answer.status_code == 422
    assert said in main(answer)
    organised.refresh_from_db()
    assert (organised.per_structure, organised.release_at, organised.network_seats.count()) == (None, None, 0)


def test_seats_no_longer_kept_go_to_those_who_wait(client, organised, network):
    other = NetworkFactory(code="cio", acronym="CIO")
    send(client, organised, release_on=in_days(10), **{f"network-{network.pk}": 10})
    waiting = take_seat(organised, member(structure=StructureFactory(network=other)))
    assert waiting.is_waiting
    send(client, organised)
    waiting.refresh_from_db()
    assert waiting.is_held


def test_only_who_organises_sets_them(client, organised):
    client.force_login(member())
    assert client.get(f"{organised.address}regles/").status_code == 404


def test_a_day_that_has_begun_keeps_its_rules(client, organised):
    Event.objects.filter(pk=organised.pk).update(state="cancelled")
    answer = send(client, organised, asks_needs="on")
    assert answer.status_code == 409
    organised.refresh_from_db()
    assert not organised.asks_needs
