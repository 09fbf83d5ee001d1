"""Whatever is typed, the search answers."""

import pytest
from django.contrib.auth.models import AnonymousUser
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foundation.access.viewer import viewer_for
from resources.search.selectors import search, suggestions
from tests.resources.makers import document

pytestmark = pytest.mark.django_db

ODD = """
«» | AND OR NEAR( " | title_stems:x | words : * | -- ; DROP TABLE | '"\\ | %_
a* | ^a | ((( | l’
l' | - | '-' | e\u0301 | 🙂 | d’ d’
16-25 | & ! | :* | NOT | ٣ | ﬁn | accueil AND | "accueil
"""
ODD_QUERIES = [*ODD.replace("\n", "|").split("|"), "", "a" * 10_000, "mot " * 2_500, "\x00"]


@pytest.mark.parametrize("typed", ODD_QUERIES)
def test_an_odd_query_is_answered(typed):
    document("Accueil")
    viewer = viewer_for(AnonymousUser())
    assert search(text=typed, viewer=viewer).total in (0, 1)
    suggestions(text=typed, viewer=viewer)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_text_is_answered(typed):
    search(text=typed, viewer=viewer_for(AnonymousUser()))


def test_an_odd_page_or_kind_is_answered():
    document("Accueil")
    results = search(text="accueil", viewer=viewer_for(AnonymousUser()), kind="nothing", page="abc")
    assert (results.kind, results.total, results.page_obj.number) == (None, 1, 1)
