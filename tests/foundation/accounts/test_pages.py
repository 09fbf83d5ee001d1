"""Every page of sign-in and account: in French, in our frame, and without a script in its text."""

import re

import pytest
from allauth.mfa.models import Authenticator

from tests.foundation.accounts.people import PASSWORD, verified_member

pytestmark = pytest.mark.django_db
VISITOR = ["login/", "login/code/", "signup/", "password/reset/", "inactive/", "password/reset/done/",
           "3rdparty/login/cancelled/", "3rdparty/login/error/"]  # fmt: skip
MEMBER = ["", "email/", "password/change/", "logout/", "sessions/", "mes-donnees/", "rattachement/", "2fa/",
          "2fa/webauthn/", "2fa/webauthn/add/", "2fa/totp/activate/", "3rdparty/"]  # fmt: skip
ENGLISH = re.compile(
    r"\b(the|your|you|with|please|sign in|sign up|password|account|confirm your|email address|security key)\b",
    re.I,
)


def visible_text(page: str) -> str:
    main = re.search(r"<main.*?</main>", page, re.S)[0]
    main = re.sub(r"<(script|svg|style).*?</\1>", " ", main, flags=re.S)
    return re.sub(r"<[^>]+>", " ", main)


def check(page: str) -> None:
    assert not ENGLISH.findall(visible_text(page))
    assert page.count("<h1") == 1
    assert '<html lang="fr"' in page
    for attributes in re.findall(r"<script([^>]*)>(?=[^<])", page):
        assert 'type="application/json"' in attributes
    assert not re.search(r'<[^>]+\s(style|onclick|onload|onsubmit)="', page)


@pytest.mark.parametrize("path", VISITOR)
def test_for_a_visitor(client, path):
    response = client.get(f"/compte/{path}", follow=True)
    assert response.status_code == (401 if path.endswith("error/") else 200)
    check(response.content.decode())


@pytest.mark.parametrize("path", MEMBER)
def test_for_a_member(client, path):
    user = verified_member()
    client.post("/compte/login/", {"login": user.email, "password": PASSWORD})
    client.post("/compte/reauthenticate/?next=/compte/", {"password": PASSWORD})
    response = client.get(f"/compte/{path}")
    assert response.status_code == 200
    check(response.content.decode())


@pytest.mark.parametrize("path", ["webauthn/", "recovery-codes/", "recovery-codes/generate/", "totp/deactivate/"])
def test_with_a_second_step(client, path):
    user = verified_member()
    for kind in (Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES, Authenticator.Type.WEBAUTHN):
        data = {"secret": "A" * 32, "seed": "b" * 40, "used_mask": 0, "name": "Téléphone", "credential": {}}
        Authenticator.objects.create(user=user, type=kind, data=data)
    client.force_login(user)
    client.post("/compte/reauthenticate/?next=/compte/", {"password": PASSWORD})
    response = client.get(f"/compte/2fa/{path}")
    assert response.status_code == 200
    check(response.content.decode())


@pytest.mark.parametrize("path", ["rename", "remove"])
def test_one_key(client, path):
    user = verified_member()
    key = Authenticator.objects.create(user=user, type="webauthn", data={"name": "Téléphone", "credential": {}})
    client.force_login(user)
    client.post("/compte/reauthenticate/?next=/compte/", {"password": PASSWORD})
    end = {"rename": "edit", "remove": "remove"}[path]
    response = client.get(f"/compte/2fa/webauthn/keys/{key.pk}/{end}/")
    assert response.status_code == 200
    check(response.content.decode())


def test_confirming_that_it_is_oneself(client):
    client.force_login(verified_member())
    response = client.get("/compte/reauthenticate/")
    assert response.status_code == 200
    check(response.content.decode())


def test_the_policy_of_the_sign_in_page_is_the_strict_one(client):
    policy = client.get("/compte/login/")["Content-Security-Policy"]
    assert "unsafe-inline" not in policy
    assert "nonce" not in policy
