"""One inventory of every route × role: a new route fails here until somebody says who may go there."""

import pytest

from tests.house.inventory import ROLES, routes, status
from tests.house.routes import ROUTES


def test_every_route_is_in_the_inventory():
    there = set(routes())
    assert there - set(ROUTES) == set(), "say in tests/house/routes.py who may go there"
    assert set(ROUTES) - there == set(), "these are gone"


@pytest.mark.parametrize("role", ROLES)
def test_each_role_gets_what_the_inventory_says(demo_db, role):
    column = list(ROLES).index(role)
    wrong = {}
    for route, (method, address, expected) in ROUTES.items():
        found = status(role, method, address)
        if found != int(expected.split()[column]):
            wrong[route] = f"{method} {address}: {found} instead of {expected.split()[column]}"
    assert wrong == {}
