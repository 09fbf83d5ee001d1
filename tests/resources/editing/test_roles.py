"""Wagtail's admin: each role finds its own entries there, or no admin at all."""

import re

import pytest

from foundation.networks.models import Role
from tests.factories import UserFactory
from tests.resources.editing.people import person
from tests.resources.pages import trees

pytestmark = pytest.mark.django_db
EDITORS = {"explorer", "images", "documents", "settings", "redirects"}
ADMINISTRATORS = {"reports", "users", "collections"}
NOBODYS = {"forms", "locales", "workflows", "groups", "editor-guide"}


@pytest.fixture(autouse=True)
def site():
    return trees.home()


def entries(client) -> set[str]:
    """The menu's entries, as the sidebar gets them, among those that differ by role."""
    names = set(re.findall(r'"name": "([\w-]+)"', client.get("/gestion/").content.decode()))
    return names & (EDITORS | ADMINISTRATORS | NOBODYS)


def test_visitors_are_sent_to_the_ordinary_sign_in(client):
    answer = client.get("/gestion/pages/", follow=True)
    assert answer.redirect_chain[-1][0].startswith("/compte/login/?next=/gestion/")


@pytest.mark.parametrize("kind", [Role.Kind.MEMBER, Role.Kind.REFERENT, Role.Kind.NETWORK_HEAD, Role.Kind.STEERING])
def test_other_roles_find_no_admin(client, kind):
    client.force_login(person(kind))
    assert client.get("/gestion/", follow=True).status_code == 404


def test_an_account_without_role_finds_no_admin(client):
    client.force_login(UserFactory())
    assert client.get("/gestion/images/", follow=True).status_code == 404


def test_the_carif_oref_edits_and_does_not_manage_accounts(client):
    client.force_login(person(Role.Kind.CARIF_OREF))
    assert entries(client) == EDITORS
    assert client.get("/gestion/users/").status_code == 302


def test_the_administration_manages_accounts_too(client):
    client.force_login(person(Role.Kind.ADMINISTRATION))
    assert entries(client) == EDITORS | ADMINISTRATORS
    assert client.get("/gestion/users/").status_code == 200


def test_wagtails_own_sign_in_and_password_pages_are_closed(client):
    assert client.get("/gestion/login/")["Location"].startswith("/compte/login/")
    assert client.post("/gestion/login/", {"username": "a", "password": "b"})["Location"].startswith("/compte/login/")
    assert client.get("/gestion/password_reset/").status_code == 404


def test_signing_out_of_the_admin_signs_out(client):
    client.force_login(person(Role.Kind.CARIF_OREF))
    assert client.post("/gestion/logout/")["Location"] == "/"
    assert "_auth_user_id" not in client.session


def test_no_address_outside_is_followed_after_sign_in(client):
    client.force_login(person(Role.Kind.CARIF_OREF))
    assert client.get("/gestion/login/?next=https://ailleurs.example/")["Location"] == "/gestion/"
