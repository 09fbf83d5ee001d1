"""The hub of one's account: name, roles with their dates, ways to the rest."""

import datetime

import pytest

from foundation.networks.models import Role
from tests.factories import RoleFactory, UserFactory
from tests.foundation.accounts.people import verified_member

pytestmark = pytest.mark.django_db
HUB = "/compte/"


@pytest.fixture
def user(client):
    found = verified_member()
    client.force_login(found)
    return found


@pytest.mark.usefixtures("user")
@pytest.mark.parametrize(
    "address",
    ["/compte/email/", "/compte/password/change/", "/compte/2fa/", "/compte/sessions/", "/compte/mes-donnees/",
     "/compte/preferences/", "/compte/rattachement/"],
)  # fmt: skip
def test_it_leads_everywhere(client, address):
    assert f'href="{address}"' in client.get(HUB).content.decode()
    assert client.get(address).status_code == 200


def test_it_shows_roles_held_and_past_with_their_dates(client, user):
    RoleFactory(
        person=user, kind=Role.Kind.REFERENT, starts_on=datetime.date(2016, 3, 1), ends_on=datetime.date(2018, 6, 30)
    )
    page = client.get(HUB).content.decode().replace("\xa0", " ")
    assert "depuis le 1er janvier 2020" in page
    assert "du 1er mars 2016 au 30 juin 2018" in page


def test_the_name_is_mine_to_write(client, user):
    response = client.post(HUB, {"first_name": "Maïté", "last_name": "Essai-Nouveau"})
    assert response["Location"] == HUB
    user.refresh_from_db()
    assert str(user) == "Maïté Essai-Nouveau"


def test_an_empty_name_is_a_sentence_and_changes_nothing(client, user):
    before = str(user)
    response = client.post(HUB, {"first_name": "", "last_name": "X"})
    assert response.status_code == 400
    assert "Indiquez votre prénom." in response.content.decode()
    user.refresh_from_db()
    assert str(user) == before


def test_a_visitor_signs_in_first(client):
    assert client.get(HUB)["Location"] == "/compte/login/?next=/compte/"


def test_it_costs_the_same_with_one_role_and_with_ten(client, user, django_assert_max_num_queries):
    counts = []
    for amount in (0, 9):
        for _ in range(amount):
            RoleFactory(person=user, ends_on=datetime.date(2021, 1, 1))
        with django_assert_max_num_queries(12) as captured:
            client.get(HUB)
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_an_account_of_no_structure_is_told_so(client):
    client.force_login(UserFactory())
    assert "Vous n’êtes encore d’aucune structure" in client.get(HUB).content.decode()
