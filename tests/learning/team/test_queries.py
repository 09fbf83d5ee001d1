"""What the pages of a team cost does not grow with the team, nor with what it does."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from learning.team.actions import choose_sharing, suggest
from tests.factories import StructureFactory, holder, member
from tests.learning.paths.paths import path
from tests.learning.tutorials.tutorials import follow, tutorial

pytestmark = pytest.mark.django_db
ADDRESSES = {
    "/mon-espace/ma-structure/tutoriels/": "referent",
    "/mon-espace/ma-structure/suggerer/": "referent",
    "/mon-espace/suggestions/": "member",
    "/mon-espace/partage/": "member",
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_costs_the_same_whatever_there_is(client, address):
    structure = StructureFactory()
    people = {role: holder(role, structure=structure) for role in ("member", "referent")}
    grow(people, structure, tutorial())
    client.force_login(people[ADDRESSES[address]])
    few = cost(client, address)
    for number in range(4):
        grow(people, structure, tutorial(f"t{number}", lessons=1))
    path("a", tutorial("t0"), tutorial("t1"))
    assert cost(client, address) == few <= 12


def grow(people, structure, page):
    other = member(structure=structure)
    follow(other, page)
    choose_sharing(person=other, structures=[structure], among=[structure])
    suggest(page=page, people=[other, people["member"]], by=people["referent"], structure=structure)


def cost(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)
