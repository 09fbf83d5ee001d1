"""The visitor's page: what it says, what it refuses, and that it gives nobody away."""

import pytest
from django.core.cache import cache
from django.test import override_settings

from learning.events.models import Event
from learning.events.signups.models import SignUp
from tests.factories import member
from tests.learning.events.days import day
from tests.learning.events.signups.guests.helpers import ask, confirmed, fields_of, open_day, post
from tests.learning.events.signups.test_links import main
from tests.learning.events.signups.workshops.helpers import workshop

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_one_asked_before():
    cache.clear()


def test_from_the_day_to_the_mail_without_a_cookie(client):
    event = open_day()
    assert f"{event.address}sans-compte/" in main(client.get(event.address))
    page = client.get(f"{event.address}sans-compte/")
    assert "effacés un mois après la journée" in main(page)
    answer = post(client, event)
    assert answer.status_code == 302
    said = client.get(answer["Location"])
    assert "Regardez votre courrier" in main(said)
    assert not page.cookies
    assert not said.cookies
    assert event.sign_ups.get().guest.organisation == "Maison de quartier"


def test_no_word_tells_whether_an_address_is_known(client):
    event, adviser = open_day(), member()
    confirmed(event, email="ada@ailleurs.example")
    asked = (adviser.email, "ada@ailleurs.example", "nouvelle@ailleurs.example")
    answers = [post(client, event, email=email) for email in asked]
    assert {(each.status_code, each["Location"]) for each in answers} == {
        (302, f"{event.address}sans-compte/?envoye=1")
    }
    assert not adviser.sign_ups.exists()


def test_what_is_missing_is_said_and_nothing_is_kept(client):
    answer = post(client, open_day(), first_name="", email="ada", organisation="")
    assert answer.status_code == 422
    for words in ("Indiquez votre prénom", "Écrivez une adresse complète", "Indiquez où vous travaillez"):
        assert words in main(answer)
    assert not SignUp.objects.exists()


@pytest.mark.parametrize("field", ["first_name", "last_name", "organisation"])
def test_a_megabyte_of_text_and_a_nul_byte_are_refused(client, field):
    event = open_day()
    for value in ("a" * 1_000_000, "a\x00b"):
        assert post(client, event, **{field: value}).status_code == 422
    assert not SignUp.objects.exists()


def test_the_same_form_twice_is_one_seat(client):
    event = open_day()
    data = {"nonce": "11111111-1111-4111-8111-111111111111", **fields_of()}
    assert [client.post(f"{event.address}sans-compte/", data).status_code for _ in range(2)] == [302, 302]
    assert event.sign_ups.count() == 1


@pytest.mark.parametrize("closed", [{"guest_seats": 0}, {"keys": ("members",)}, {"published": False}])
def test_a_day_not_open_to_guests_has_no_such_page(client, closed):
    event = open_day(**closed)
    assert client.get(f"{event.address}sans-compte/").status_code == 404
    assert client.post(f"{event.address}sans-compte/", fields_of()).status_code == 404


def test_a_member_is_led_to_their_own_way_in(client):
    event = open_day()
    client.force_login(member())
    answer = client.get(f"{event.address}sans-compte/")
    assert (answer.status_code, answer["Location"]) == (302, event.address)


def test_full_is_said_with_another_way(client):
    event = open_day(guest_seats=1)
    ask(event)
    page = main(client.get(f"{event.address}sans-compte/"))
    assert "plus de place ouverte sans compte" in page
    assert "sans-compte" not in main(client.get(event.address))
    assert post(client, event).status_code == 409


def test_closed_meanwhile_is_said_on_the_page(client):
    event = open_day()
    Event.objects.filter(pk=event.pk).update(state=Event.State.CLOSED)
    answer = post(client, event)
    assert answer.status_code == 409
    assert "closes" in main(answer)


def test_workshops_are_offered_too(client):
    event = open_day()
    listen = workshop(event)
    assert post(client, event, **{"atelier-1": str(listen.uuid)}).status_code == 302
    listen.refresh_from_db()
    assert listen.seats_taken == 1


@override_settings(GUEST_RATE_LIMITS={"guest": "2/h/ip"})
def test_a_flood_is_held_back_in_plain_words(client):
    event = open_day()
    answers = [post(client, event) for _ in range(3)]
    assert [each.status_code for each in answers] == [302, 302, 429]
    assert "Attendez une heure" in main(answers[-1])
    assert event.sign_ups.count() == 2


def test_the_page_costs_few_queries(client, django_assert_max_num_queries):
    event = open_day(asks_needs=True)
    client.get(f"{event.address}sans-compte/")
    with django_assert_max_num_queries(12):
        client.get(f"{event.address}sans-compte/")


def test_the_organiser_opens_seats_to_guests(client):
    event = day(organiser=member())
    client.force_login(event.organiser)
    client.post(f"{event.address}regles/", {"guest_seats": "3"})
    event.refresh_from_db()
    assert event.guest_seats == 3
    assert client.post(f"{event.address}regles/", {"guest_seats": "-1"}).status_code == 422
    closed = day(organiser=event.organiser, keys=("members",))
    assert "aux personnes sans compte" not in main(client.get(f"{closed.address}regles/"))
