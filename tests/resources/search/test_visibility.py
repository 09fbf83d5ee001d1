"""The search shows, counts and suggests nothing that its viewer may not see."""

import pytest
from django.contrib.auth.models import AnonymousUser

from foundation.access.actions import audience_for, set_audience
from foundation.access.viewer import viewer_for
from resources.library.models import Document
from resources.search.actions import index_object, unindex_object
from resources.search.models import SearchEntry
from resources.search.selectors import search, suggestions
from tests.factories import member
from tests.resources.makers import document

pytestmark = pytest.mark.django_db


@pytest.fixture
def visitor():
    return viewer_for(AnonymousUser())


def assert_unseen(viewer, text="confidentielle"):
    results = search(text=text, viewer=viewer)
    assert (results.hits, results.total, results.counts, results.is_partial) == ([], 0, [], False)
    assert suggestions(text=text, viewer=viewer) == []


def test_a_member_finds_what_a_visitor_does_not(visitor):
    document("Grille confidentielle", keys=["members"])
    assert_unseen(visitor)
    assert search(text="confidentielle", viewer=viewer_for(member())).total == 1


def test_a_new_audience_holds_at_once(visitor):
    made = document("Grille confidentielle")
    set_audience(target=made, keys=["members"])
    assert SearchEntry.objects.get().audience == audience_for(["members"])
    assert_unseen(visitor)


def test_an_index_that_lags_behind_shows_nothing(visitor):
    made = document("Grille confidentielle")
    Document.objects.filter(pk=made.pk).update(audience=audience_for(["members"]))
    assert_unseen(visitor)
    made.delete()
    assert_unseen(viewer_for(member()))


def test_what_is_withdrawn_leaves_the_index(visitor):
    made = document("Grille confidentielle")
    made.published = False
    made.save()
    index_object(made)
    assert not SearchEntry.objects.exists()
    other = document("Grille confidentielle")
    unindex_object(other)
    assert_unseen(visitor)


def test_hidden_objects_do_not_turn_a_partial_answer_into_a_full_one(visitor):
    document("Grille confidentielle", keys=["members"])
    document("Grille d’accueil")
    results = search(text="grille confidentielle", viewer=visitor)
    assert results.is_partial
    assert [hit.title for hit in results.hits] == ["Grille d’accueil"]
