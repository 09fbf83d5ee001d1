"""The directory costs the same number of queries at any size, for members too."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import StructureFactory, member
from tests.resources.makers import offer, point, public

pytestmark = pytest.mark.django_db


def cost(client, address):
    cache.clear()  # nothing is shared yet: the dearest of two visits
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.mark.parametrize("query", ["", "?public=jeunes&departement=09", "?q=accueil"])
def test_the_list_is_constant_and_within_budget(client, query):
    client.force_login(member())
    offer(point(), "Accueil jeunes", public())
    small = cost(client, f"/annuaire/{query}")
    for number in range(20):
        made = point(StructureFactory())
        offer(made, f"Accueil {number}", public(), public("eleves", "Élèves"))
        offer(made, f"Conseil {number}", public())
    assert small == cost(client, f"/annuaire/{query}")
    assert small <= 12


def test_a_sheet_is_constant_and_within_budget(client):
    client.force_login(member())
    made = point()
    offer(made, "Accueil", public())
    address = f"/annuaire/{made.structure.slug}/"
    small = cost(client, address)
    for number in range(10):
        offer(point(made.structure, is_main=False, name=f"Permanence {number}"), "Accueil", public(), public("x", "X"))
    assert small == cost(client, address)
    assert small <= 12
