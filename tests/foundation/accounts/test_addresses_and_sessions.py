"""Changing one's address, and closing the sessions of other devices."""

import pytest
from django.core import mail
from django.test import Client

from tests.foundation.accounts.people import PASSWORD, last_code, verified_member

pytestmark = pytest.mark.django_db
NEW = "nouvelle@ml.example"


@pytest.fixture
def user(client):
    found = verified_member()
    client.post("/compte/login/", {"login": found.email, "password": PASSWORD})
    return found


def test_a_new_address_is_mine_once_its_code_is_typed(client, user):
    old = user.email
    client.post("/compte/email/", {"email": NEW, "action_add": "1"})
    user.refresh_from_db()
    assert user.email == old
    client.post("/compte/confirm-email/", {"code": last_code(NEW)})
    user.refresh_from_db()
    assert user.email == NEW
    warned = [message for message in mail.outbox if old in message.to]
    assert any("C’est maintenant" in message.body for message in warned)


def test_other_devices_are_listed_by_name_and_closed_together(client, user):
    other = Client(headers={"user-agent": "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0"})
    other.post("/compte/login/", {"login": user.email, "password": PASSWORD})
    assert "Firefox sur Windows" in client.get("/compte/sessions/").content.decode()
    client.post("/compte/sessions/")
    assert other.get("/compte/").status_code == 302
    assert client.get("/compte/").status_code == 200


def test_leaving_is_a_button(client, user):
    assert client.get("/compte/logout/").status_code == 200
    assert client.session.get("_auth_user_id")
    client.post("/compte/logout/")
    assert not client.session.get("_auth_user_id")
