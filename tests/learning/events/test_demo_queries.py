"""The days of the demo are the fullest there are: kept seats, workshops, paths, co-organisers, closed groups."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from foundation.accounts.models import User
from learning.events.models import Event


@pytest.mark.parametrize("name", ["conseiller", "referent", "carif"])
def test_every_page_of_days_costs_twelve_queries_at_most(demo_db, client, name):
    client.force_login(User.objects.get(email=f"{name}@demo.example"))
    addresses = ["/agenda/", "/agenda/mois/", "/agenda/semaine/", "/agenda/carte/"]
    addresses += [event.address for event in Event.objects.all()]
    costs = {}
    for address in addresses:
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(address)
        if answer.status_code == 200:
            costs[address] = len(queries)
    assert len(costs) > 15
    assert {address: cost for address, cost in costs.items() if cost > 12} == {}
