"""Writing to the people of a day, and inviting others: the number first, and nobody twice."""

import uuid

import pytest

from foundation.clock import now
from foundation.jobs.worker import drain
from foundation.messages.actions import save_preferences
from foundation.messages.models import Notification, OutboxMessage
from learning.events.models import Event
from learning.events.organising.letters.actions import deliver_letter
from learning.events.organising.letters.selectors import Target, in_words, invited_to
from learning.events.organising.models import Letter
from learning.record.actions import record_fact
from learning.record.models import Fact
from tests.factories import CommuneFactory, DepartmentFactory, NetworkFactory, StructureFactory, holder, member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(client):
    event = day(capacity=2, organiser=holder("referent"))
    client.force_login(event.organiser)
    return event


def words(**changes):
    return {"nonce": str(uuid.uuid4()), "subject": "Le repas", "words": "Apportez votre repas.", **changes}


def mails(kind):
    return OutboxMessage.objects.filter(kind=kind, state__in=["waiting", "sent"])


def test_a_message_goes_to_those_chosen_once(client, event):
    seated, waiting = [member(), member()], member()
    for person in (*seated, waiting):
        take_seat(event, person)
    page = client.get(f"{event.address}ecrire/").content.decode()
    assert "Les personnes qui ont une place (2)" in page
    form = words(to="seated")
    for _ in range(2):
        assert client.post(f"{event.address}ecrire/", form).status_code == 302
    drain()
    assert set(mails("day_letter").values_list("recipient", flat=True)) == {each.pk for each in seated}
    assert "Apportez votre repas." in mails("day_letter").first().text
    letter = Letter.objects.get()
    deliver_letter.call(letter.pk, [each.pk for each in seated])
    assert mails("day_letter").count() == 2, "a job that runs twice writes once"
    assert Notification.objects.filter(kind="day_letter").count() == 2
    assert "Le repas" in client.get(f"{event.address}organiser/").content.decode()


@pytest.mark.parametrize("changes", [{"words": ""}, {"subject": " "}, {"to": "invited"}, {"to": ""}])
def test_an_incomplete_message_does_not_leave(client, event, changes):
    take_seat(event, member())
    assert client.post(f"{event.address}ecrire/", words(**{"to": "seated", **changes})).status_code == 422
    assert not Letter.objects.exists()


@pytest.fixture
def region():
    """Two networks in two départements; a person of each crossing, and one who followed an axis."""
    gers = DepartmentFactory(code="32", name="Gers", prefecture="Auch")
    auch = CommuneFactory(code="32013", name="Auch", department=gers)
    cio = NetworkFactory(code="cio", acronym="CIO", name="CIO")
    people = {
        (network, town.name): member(structure=StructureFactory(network=network_row, commune=town))
        for network, network_row in (("ml", NetworkFactory()), ("cio", cio))
        for town in (CommuneFactory(), auch)
    }
    person = people["cio", "Auch"]
    record_fact(person=person, kind=Fact.Kind.ATTENDED, object_kind="event", object_uuid=uuid.uuid4(),
                dedupe_key="x", occurred_at=now(), minutes=60, axis_code="acteurs")  # fmt: skip
    return {"cio": cio.pk, "gers": gers.pk, "people": people}


def test_people_are_found_by_network_territory_and_theme(event, region):
    people = region["people"]

    def found(**target):
        return set(invited_to(event, Target(**target)))

    assert found() == set(people.values())
    assert found(networks=(region["cio"],)) == {people["cio", "Foix"], people["cio", "Auch"]}
    assert found(departments=(region["gers"],), networks=(region["cio"],)) == {people["cio", "Auch"]}
    assert found(axis_code="acteurs") == {people["cio", "Auch"]}
    assert found(axis_code="acteurs", departments=(CommuneFactory().department_id,)) == set()


def test_who_may_not_see_the_day_is_not_invited(event, region):
    closed = day(keys=(f"net:{region['cio']}",))
    assert {person.pk for person in invited_to(closed, Target())} == {
        region["people"]["cio", "Foix"].pk,
        region["people"]["cio", "Auch"].pk,
    }
    assert not invited_to(day(keys=("grp:9",)), Target()).exists()


def test_nobody_is_invited_twice_nor_against_their_wish(client, event, region):
    people = region["people"]
    take_seat(event, people["ml", "Foix"])
    save_preferences(person=people["ml", "Auch"], choices={"day_invitation": False})
    address = f"{event.address}inviter/?departement=32"
    client.get(address)
    assert not Letter.objects.exists(), "looking writes nothing"
    assert client.post(address, words()).status_code == 302
    drain()
    assert set(mails("day_invitation").values_list("recipient", flat=True)) == {people["cio", "Auch"].pk}
    assert client.post(f"{event.address}inviter/", words()).status_code == 302
    drain()
    told = list(mails("day_invitation").values_list("recipient", flat=True))
    assert sorted(told) == sorted([people["cio", "Auch"].pk, people["cio", "Foix"].pk])
    assert client.post(f"{event.address}inviter/", words()).status_code == 422, "nobody is left"


def test_small_numbers_are_not_told_and_those_of_a_theme_are_rounded():
    assert in_words(0, Target()) == "Personne"
    assert in_words(10, Target()) == "Moins de onze personnes"
    assert in_words(34, Target()) == "34 personnes"
    assert in_words(34, Target(axis_code="acteurs")) == "Environ 30 personnes"


def test_a_bad_choice_is_answered_and_a_closed_day_invites_nobody(client, event):
    assert client.get(f"{event.address}inviter/?departement=99").status_code == 422
    draft = day(state=Event.State.DRAFT, published=False, organiser=event.organiser)
    assert client.get(f"{draft.address}inviter/").status_code == 409
    client.force_login(member())
    for act in ("inviter", "ecrire"):
        assert client.post(f"{event.address}{act}/", words(to="seated")).status_code == 404


@pytest.mark.parametrize("act", ["inviter", "ecrire", "organiser", "a-plusieurs", "passer-la-main", "deroule", "serie"])
def test_pages_of_organisers_cost_the_same_with_more_people(client, region, django_assert_max_num_queries, act):
    event = day(capacity=60, organiser=holder("referent"), format="onsite", commune=CommuneFactory())
    client.force_login(event.organiser)
    costs = []
    for people in (2, 30):
        for _ in range(people):
            take_seat(event, holder("referent", structure=event.organiser.roles.first().structure))
        client.get(f"{event.address}{act}/")
        with django_assert_max_num_queries(12) as counted:
            assert client.get(f"{event.address}{act}/").status_code == 200
        costs.append(len(counted))
    assert costs[0] == costs[1]
