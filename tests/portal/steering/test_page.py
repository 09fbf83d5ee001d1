"""Pilotage: for those who steer, and for nobody else."""

import pytest

from foundation.clock import today
from foundation.networks.models import Role
from tests.factories import holder, member
from tests.learning.events.days import day

pytestmark = pytest.mark.django_db
ADDRESS = "/pilotage/"
READERS = [Role.Kind.STEERING, Role.Kind.CARIF_OREF, Role.Kind.NETWORK_HEAD, Role.Kind.ADMINISTRATION]


@pytest.mark.parametrize("role", READERS)
def test_readers_see_the_indicators(client, role):
    client.force_login(holder(role))
    page = client.get(ADDRESS).content.decode()
    assert "Comptes actifs" in page
    assert "Aucune journée tenue cette année" in page


@pytest.mark.parametrize("role", [Role.Kind.MEMBER, Role.Kind.REFERENT])
def test_for_others_it_does_not_exist(client, role):
    client.force_login(holder(role) if role != Role.Kind.MEMBER else member())
    assert client.get(ADDRESS).status_code == 404


def test_a_visitor_is_asked_to_sign_in(client):
    assert client.get(ADDRESS)["Location"].startswith("/compte/login/")


@pytest.mark.parametrize("asked", ["2099", "1900", "abc", "", "²"])
def test_a_year_that_cannot_be_is_this_year(client, asked):
    client.force_login(holder(Role.Kind.STEERING))
    answer = client.get(ADDRESS, {"annee": asked})
    assert answer.status_code == 200
    assert f"année {today().year}" in answer.content.decode()


def test_it_costs_the_same_at_two_sizes(client, django_assert_max_num_queries):
    client.force_login(holder(Role.Kind.STEERING))
    sizes = []
    for _ in range(2):
        with django_assert_max_num_queries(12) as queries:
            client.get(ADDRESS)
        sizes.append(len(queries))
        for _ in range(5):
            day(in_days=-5)
            member()
    assert sizes[0] == sizes[1]
