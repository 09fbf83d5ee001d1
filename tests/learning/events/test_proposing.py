"""From a référent's proposal to a day open to sign-up."""

import datetime
import uuid

import pytest

from foundation.clock import today
from foundation.messages.models import Notification
from learning.events.models import Event
from tests.factories import CommuneFactory, holder, member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db


def proposal(**changes):
    date = today() + datetime.timedelta(days=40)
    return {
        "nonce": str(uuid.uuid4()), "title": "Passer le relais", "modality": "practice_exchange_day",
        "objective": "Confronter nos façons de faire", "date": date.isoformat(), "starts": "09:30", "ends": "12:30",
        "second_starts": "14:00", "second_ends": "16:30", "format": "onsite", "commune": "Foix", "place_access": "full",
        "capacity": "20", "deadline": (date - datetime.timedelta(days=7)).isoformat(), "audience": "members", **changes,
    }  # fmt: skip


@pytest.fixture
def referent(client):
    CommuneFactory()
    person = holder("referent")
    client.force_login(person)
    return person


def test_a_referent_proposes_and_only_they_and_the_carif_oref_see_it(client, referent):
    answer = client.post("/agenda/proposer/", proposal())
    event = Event.objects.get()
    assert answer["Location"] == event.address == "/agenda/passer-le-relais/"
    assert (event.state, event.half_days.count(), event.commune.name) == ("proposed", 2, "Foix")
    assert client.get(event.address).status_code == 200
    client.force_login(member())
    assert client.get(event.address).status_code == 404
    client.force_login(holder("carif_oref"))
    assert "attend votre accord" in client.get(event.address).content.decode()
    assert "1 journée attend une suite" in client.get("/agenda/").content.decode().replace("\xa0", " ")


def test_the_carif_oref_opens_it_and_the_organiser_is_told(client, referent):
    client.post("/agenda/proposer/", proposal())
    event = Event.objects.get()
    assert client.post(f"{event.address}approuver/").status_code == 404
    client.force_login(holder("carif_oref"))
    assert client.post(f"{event.address}approuver/").status_code == 302
    event.refresh_from_db()
    assert (event.state, event.published) == ("open", True)
    assert Notification.objects.get(person=referent).kind == "day_approved"
    adviser = member()
    client.force_login(adviser)
    assert take_seat(event, adviser).is_seated
    assert client.get(event.address).status_code == 200


def test_the_same_form_sent_twice_is_one_day(client, referent):
    form = proposal()
    client.post("/agenda/proposer/", form)
    client.post("/agenda/proposer/", form)
    assert Event.objects.count() == 1


def test_two_days_of_one_title_have_two_addresses(client, referent):
    for _ in range(2):
        client.post("/agenda/proposer/", proposal(title="Proposer"))
    assert sorted(Event.objects.values_list("slug", flat=True)) == ["proposer-2", "proposer-3"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"date": "2020-01-15"}, "Choisissez une date à partir du"),
        ({"date": "hier"}, "Écrivez une date, par exemple"),
        ({"capacity": "0"}, "Indiquez une place ou plus."),
        ({"capacity": "-4"}, "Indiquez une place ou plus."),
        ({"capacity": "beaucoup"}, "Écrivez un nombre, par exemple"),
        ({"ends": "09:00"}, "La fin vient après le début : indiquez une heure après 9 h 30."),
        ({"second_starts": "12:00"}, "se chevauchent"),
        ({"second_ends": ""}, "Indiquez le début et la fin"),
        ({"commune": ""}, "Indiquez la commune"),
        ({"place_access": ""}, "Dites si l’on peut venir en fauteuil"),
        ({"commune": "Brest"}, "Aucune commune de la région"),
        ({"title": ""}, "Donnez un titre"),
        ({"deadline": "2020-01-15"}, "Choisissez une date entre le"),
    ],
)
def test_bad_input_is_answered_with_what_to_write(client, referent, changes, sentence):
    answer = client.post("/agenda/proposer/", proposal(**changes))
    assert answer.status_code == 422
    assert sentence in answer.content.decode().replace("\xa0", " ")
    assert not Event.objects.exists()


def test_capacity_never_goes_below_the_seats_taken(client):
    CommuneFactory()
    event = day(capacity=3, organiser=holder("referent"))
    for _ in range(2):
        take_seat(event, member())
    client.force_login(event.organiser)
    answer = client.post(f"{event.address}modifier/", proposal(capacity="1"))
    assert answer.status_code == 422
    page = answer.content.decode().replace("\xa0", " ")
    assert "Indiquez 2 ou plus : 2 personnes ont déjà leur place." in page
    event.refresh_from_db()
    assert (event.capacity, event.sequence) == (3, 0)


def test_a_larger_room_offers_a_seat_to_who_waits(client):
    CommuneFactory()
    event = day(capacity=1, organiser=holder("referent"))
    take_seat(event, member())
    first, second = take_seat(event, member()), take_seat(event, member())
    client.force_login(event.organiser)
    assert client.post(f"{event.address}modifier/", proposal(capacity="2")).status_code == 302
    first.refresh_from_db()
    second.refresh_from_db()
    event.refresh_from_db()
    assert (first.state, second.state, event.seats_taken) == ("held", "waiting", 2)


def test_a_member_proposes_nothing(client):
    client.force_login(member())
    assert client.get("/agenda/proposer/").status_code == 404
    assert client.get(f"{day().address}modifier/").status_code == 404
