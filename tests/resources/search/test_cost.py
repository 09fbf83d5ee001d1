"""A search costs the same number of queries however much there is."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from foundation.access.viewer import viewer_for
from resources.search.selectors import search
from tests.resources.makers import document, offer, point

pytestmark = pytest.mark.django_db


def cost(text="accueil"):
    viewer = viewer_for(AnonymousUser())
    assert viewer.audience_ids
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert search(text=text, viewer=viewer).total
    return len(queries)


def test_three_queries_at_any_size():
    document("Accueil")
    offer(point(), "Accueil jeunes")
    small = cost()
    for number in range(30):
        document(f"Accueil {number}")
    assert small == cost() == 3
