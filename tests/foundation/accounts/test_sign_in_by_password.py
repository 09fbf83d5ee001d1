"""Signing in with a password, and setting one."""

import pytest
from django.core import mail

from tests.factories import UserFactory
from tests.foundation.accounts.people import PASSWORD, last_code, verified, verified_member

pytestmark = pytest.mark.django_db
LOGIN = "/compte/login/"


def test_the_ordinary_form_opens_the_session(client):
    user = verified_member()
    response = client.post(LOGIN, {"login": user.email, "password": PASSWORD})
    assert response["Location"] == "/mon-espace/"


def test_a_wrong_password_says_what_to_do(client):
    user = verified_member()
    page = client.post(LOGIN, {"login": user.email, "password": "autre"}).content.decode()
    assert "ne vont pas ensemble" in page
    assert "_auth_user_id" not in client.session


def test_an_empty_form_names_what_is_missing(client):
    response = client.post(LOGIN, {})
    page = response.content.decode()
    assert response.status_code == 400
    assert "Indiquez votre adresse électronique." in page
    assert "Indiquez votre mot de passe, ou demandez un code par courriel." in page


def test_five_wrong_passwords_close_the_account_for_five_minutes(client):
    user = verified_member()
    for _ in range(5):
        client.post(LOGIN, {"login": user.email, "password": "autre"})
    page = client.post(LOGIN, {"login": user.email, "password": PASSWORD}).content.decode()
    assert "Trop d’essais de suite" in page
    assert "_auth_user_id" not in client.session


def test_somebody_of_no_structure_is_told_where_they_stand(client):
    user = verified(UserFactory())
    response = client.post(LOGIN, {"login": user.email, "password": PASSWORD})
    assert response["Location"] == "/compte/rattachement/"


def test_a_forgotten_password_is_replaced_by_code(client):
    user = verified_member()
    client.post("/compte/password/reset/", {"email": user.email})
    client.post("/compte/password/reset/confirm/", {"code": last_code(user.email)})
    new = {"password1": "une-autre-phrase-longue", "password2": "une-autre-phrase-longue"}
    client.post("/compte/password/reset/complete/", new)
    user.refresh_from_db()
    assert user.check_password("une-autre-phrase-longue")
    assert mail.outbox[-1].subject == "Votre mot de passe a changé"


def test_an_account_without_password_may_set_one(client):
    user = verified_member()
    user.set_unusable_password()
    user.save()
    client.force_login(user)
    assert client.get("/compte/password/set/").status_code == 200
    client.post("/compte/password/set/", {"password1": "phrase-assez-longue", "password2": "phrase-assez-longue"})
    user.refresh_from_db()
    assert user.check_password("phrase-assez-longue")
