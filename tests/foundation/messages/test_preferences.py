"""What people wish to receive, and how a mail lets them decline the next."""

import pytest
from django.test import Client

from foundation.messages.kinds import message_kind
from foundation.messages.outbox.unsubscribe import address_for, token_for
from foundation.messages.selectors import preferences_of, wants_mail
from tests.factories import member
from tests.foundation.messages.letters import write

pytestmark = pytest.mark.django_db
PAGE = "/compte/preferences/"


def client_of(person) -> Client:
    client = Client()
    client.force_login(person, "allauth.account.auth_backends.AuthenticationBackend")
    return client


def link_of(person, kind="test.digest") -> str:
    return f"/preferences/desabonnement/{token_for(person.pk, kind)}/"


def test_the_page_shows_what_may_be_chosen_and_keeps_it():
    person = member()
    client = client_of(person)
    page = client.get(PAGE).text
    assert "La lettre du mois" in page
    assert "Convocations" not in page
    client.post(PAGE, {"test.quiet": "on"})
    chosen = preferences_of(person)
    assert (chosen["test.digest"], chosen["test.quiet"]) == (False, True)


def test_saving_twice_changes_the_same_rows():
    person = member()
    client = client_of(person)
    client.post(PAGE, {"test.digest": "on"})
    client.post(PAGE, {})
    assert not wants_mail(person, message_kind("test.digest"))


def test_a_link_in_a_mail_opens_a_page_and_changes_nothing():
    person = member()
    page = Client().get(link_of(person))
    assert "La lettre du mois" in page.text
    assert wants_mail(person, message_kind("test.digest"))


def test_its_button_and_the_mail_program_s_own_decline():
    for data in ({}, {"List-Unsubscribe": "One-Click"}):
        person = member()
        answer = Client(enforce_csrf_checks=True).post(link_of(person), data)
        assert "C’est noté" in answer.text
        assert not wants_mail(person, message_kind("test.digest"))


def test_a_link_that_we_did_not_write_is_not_there():
    person = member()
    assert Client().get("/preferences/desabonnement/nonsense/").status_code == 404
    assert Client().get(link_of(person, "nobody.knows")).status_code == 404
    assert Client().post(link_of(person)[:-3] + "xx/").status_code == 404


def test_the_link_of_a_mail_is_that_page():
    person = member()
    message = write(kind="test.digest", recipient=person)
    path = address_for(message).removeprefix("http://127.0.0.1:8000")
    assert Client().get(path).status_code == 200
