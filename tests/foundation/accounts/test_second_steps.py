"""Two-step sign-in: installing an application, recovery codes, signing in with both."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.core.cache import cache
from django.test import Client

from tests.foundation.accounts.people import PASSWORD, verified_member

pytestmark = pytest.mark.django_db
LOGIN, ACTIVATE = "/compte/login/", "/compte/2fa/totp/activate/"


def code_for(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def sign_in(client, user):
    return client.post(LOGIN, {"login": user.email, "password": PASSWORD})


def install(client, user) -> str:
    """Sign in, prove it again, scan, type the code; gives the secret."""
    sign_in(client, user)
    client.post(f"/compte/reauthenticate/?next={ACTIVATE}", {"password": PASSWORD})
    secret = re.search(r"<code[^>]*>([A-Z2-7]{16,})</code>", client.get(ACTIVATE).content.decode())[1]
    client.post(ACTIVATE, {"code": code_for(secret)})
    return secret


def test_the_square_is_drawn_in_the_page_without_a_data_address(client):
    user = verified_member()
    sign_in(client, user)
    client.post(f"/compte/reauthenticate/?next={ACTIVATE}", {"password": PASSWORD})
    page = client.get(ACTIVATE).content.decode()
    assert re.search(r'<div class="qr"[^>]*><svg viewBox="[\d. ]+"[^>]*><path d="M', page)
    assert "data:image" not in page


def test_installing_it_gives_recovery_codes(client):
    user = verified_member()
    install(client, user)
    assert set(Authenticator.objects.filter(user=user).values_list("type", flat=True)) == {"totp", "recovery_codes"}
    page = client.get("/compte/2fa/recovery-codes/").content.decode()
    assert "Il en reste 10 sur 10" in page


def test_signing_in_then_asks_for_the_code(client):
    user = verified_member()
    secret = install(client, user)
    other = Client()
    assert sign_in(other, user)["Location"] == "/compte/2fa/authenticate/"
    assert "_auth_user_id" not in other.session
    wrong = other.post("/compte/2fa/authenticate/", {"code": "000000"})
    assert "Ce code ne convient pas" in wrong.content.decode()
    cache.clear()  # a code serves once; here the same half-minute serves twice
    assert other.post("/compte/2fa/authenticate/", {"code": code_for(secret)}).status_code == 302
    assert other.session["_auth_user_id"] == str(user.pk)


def test_a_recovery_code_serves_once(client):
    user = verified_member()
    install(client, user)
    codes = Authenticator.objects.get(user=user, type="recovery_codes").wrap().get_unused_codes()
    other = Client()
    sign_in(other, user)
    other.post("/compte/2fa/authenticate/", {"code": codes[0]})
    assert "_auth_user_id" in other.session
    assert codes[0] not in Authenticator.objects.get(user=user, type="recovery_codes").wrap().get_unused_codes()


def test_touching_the_second_step_needs_a_fresh_proof(client):
    user = verified_member()
    client.force_login(user)
    assert client.get(ACTIVATE)["Location"].startswith("/compte/reauthenticate/")


def test_taking_it_away_asks_first_and_is_told_by_mail(client):
    user = verified_member()
    install(client, user)
    address = "/compte/2fa/totp/deactivate/"
    assert "Retirer l’application d’authentification" in client.get(address).content.decode()
    client.post(address)
    assert not Authenticator.objects.filter(user=user, type="totp").exists()
    assert mail.outbox[-1].subject == "Application d’authentification retirée"
    assert "Si ce n’est pas vous" in mail.outbox[-1].body
