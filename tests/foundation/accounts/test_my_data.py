"""What is held on me: the register on a page, the rows in a file."""

import pytest

from foundation.accounts.selectors import export_of
from foundation.kinds.registry import all_kinds
from tests.foundation.accounts.people import verified_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(client):
    found = verified_member(first_name="Camille", last_name="Donnée")
    client.force_login(found)
    return found


@pytest.mark.usefixtures("user")
def test_the_page_lists_every_kind_that_holds_something_on_people(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        page = client.get("/compte/mes-donnees/").content.decode()
    for kind in all_kinds():
        if kind.export:
            assert kind.plural.capitalize()[:12] in page


def test_the_file_holds_my_account_and_my_roles(client, user):
    response = client.get("/compte/mes-donnees/export.json")
    kinds = response.json()["kinds"]
    assert kinds["account"][0]["email"] == user.email
    assert kinds["role"][0]["structure__name"] == user.roles.get().structure.name
    assert response["Content-Disposition"].startswith("attachment")


def test_it_holds_nothing_on_anybody_else(client, user):
    other = verified_member()
    assert other.email not in client.get("/compte/mes-donnees/export.json").content.decode()
    assert user.email not in str(export_of(other))


def test_no_secret_leaves_with_it(client, user):
    text = client.get("/compte/mes-donnees/export.json").content.decode()
    assert "password" not in text
    assert user.password not in text


def test_a_visitor_has_none(client):
    assert client.get("/compte/mes-donnees/export.json").status_code == 302


@pytest.mark.parametrize("kind", [kind for kind in all_kinds() if kind.export], ids=lambda kind: kind.name)
def test_each_kind_of_personal_data_says_how_long_it_is_kept(kind):
    assert kind.retention
    assert kind.personal_data
