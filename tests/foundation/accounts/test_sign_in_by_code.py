"""Signing in with a code read in a mail."""

import pytest
from django.core import mail
from django.test import Client

from tests.foundation.accounts.people import last_code, verified_member

pytestmark = pytest.mark.django_db
REQUEST, CONFIRM = "/compte/login/code/", "/compte/login/code/confirm/"


def ask(client, email: str):
    return client.post(REQUEST, {"email": email})


def test_the_sign_in_page_offers_the_code_first(client):
    page = client.get("/compte/login/").content.decode()
    assert page.index("Recevoir un code") < page.index("Avec un mot de passe")


def test_a_code_from_the_mail_opens_the_session(client):
    user = verified_member()
    assert ask(client, user.email)["Location"] == CONFIRM
    assert client.get(CONFIRM).status_code == 200
    response = client.post(CONFIRM, {"code": last_code(user.email)})
    assert response["Location"] == "/mon-espace/"
    assert client.session["_auth_user_id"] == str(user.pk)


def test_it_leads_where_one_was_going(client):
    user = verified_member()
    client.post(REQUEST, {"email": user.email, "next": "/compte/mes-donnees/"})
    response = client.post(CONFIRM, {"code": last_code(user.email), "next": "/compte/mes-donnees/"})
    assert response["Location"] == "/compte/mes-donnees/"


def test_the_session_lasts_thirty_days(client, settings):
    user = verified_member()
    ask(client, user.email)
    client.post(CONFIRM, {"code": last_code(user.email)})
    assert client.session.get_expiry_age() == 30 * 24 * 3600


def test_a_wrong_code_says_so_and_opens_nothing(client):
    user = verified_member()
    ask(client, user.email)
    response = client.post(CONFIRM, {"code": "AAAAAA"})
    assert response.status_code == 400
    assert "Ce code ne convient pas" in response.content.decode()
    assert "_auth_user_id" not in client.session


def test_three_wrong_codes_end_the_attempt(client):
    user = verified_member()
    ask(client, user.email)
    code = last_code(user.email)
    for _ in range(3):
        client.post(CONFIRM, {"code": "AAAAAA"})
    client.post(CONFIRM, {"code": code})
    assert "_auth_user_id" not in client.session


def test_an_unknown_address_learns_nothing_on_the_page():
    known, unknown = verified_member().email, "personne@ailleurs.example"
    pages = [(ask(Client(), email)["Location"], len(mail.outbox)) for email in (known, unknown)]
    assert pages == [(CONFIRM, 1), (CONFIRM, 2)]
    assert "n’a pas de compte" in mail.outbox[-1].subject


def test_the_mail_is_in_french_and_says_how_long_it_lasts(client):
    user = verified_member()
    ask(client, user.email)
    assert mail.outbox[0].subject.startswith("Votre code de connexion")
    assert "Il vaut trois minutes" in mail.outbox[0].body


def test_asking_too_often_for_one_address_is_refused():
    user = verified_member()
    for _ in range(3):
        ask(Client(), user.email)
    response = ask(Client(), user.email)
    assert "Trop d’essais de suite" in response.content.decode()
    assert len(mail.outbox) == 3
