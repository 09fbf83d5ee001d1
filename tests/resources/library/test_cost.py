"""The library costs the same number of queries at any size, for members too."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import member
from tests.resources.makers import document

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("query", ["", "?sujet=accueil&type=Text", "?q=grille"])
def test_the_list_is_constant_and_within_budget(client, query):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/ressources/{query}").status_code == 200
        return len(queries)

    client.force_login(member())
    document("Grille", subjects=["accueil"])
    small = cost()
    for number in range(20):
        document(f"Grille {number}", keys=["members"], subjects=["accueil", f"sujet-{number}"])
    assert small == cost()
    assert small <= 12
