"""What is seen from a cache, by visitors or by people with the same rights, is laid anew when the index changes."""

import pytest

from foundation.access.actions import set_audience
from foundation.versions.actions import current
from resources.search.actions import index_object, unindex_object
from tests.resources.makers import document

pytestmark = pytest.mark.django_db


def grows(work, capture):
    before = current()
    with capture(execute=True):
        work()
    return current() > before


def test_every_change_grows_the_version(django_capture_on_commit_callbacks):
    capture = django_capture_on_commit_callbacks
    made = document("Accueil")
    assert grows(lambda: index_object(made), capture)
    assert grows(lambda: set_audience(target=made, keys=["members"]), capture)
    assert grows(lambda: index_object(made), capture), "members share fragments too"
    assert grows(lambda: unindex_object(made), capture)
