"""Fragments shared by people with the same rights: once rendered for them all, never with a person in them."""

from uuid import uuid4

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from foundation.access.keys import structure_key
from foundation.accounts.models import User
from foundation.versions.actions import bump
from learning.events.signups.actions import sign_up
from tests.factories import StructureFactory, member
from tests.learning.events.days import day
from tests.portal.makers import site
from tests.resources.makers import offer, point, public

pytestmark = pytest.mark.django_db
SHARED_PAGES = ["/", "/annuaire/"]


@pytest.fixture
def colleagues():
    """Two members of one structure, who may see the same things."""
    site()
    offer(point(), "Accueil jeunes", public())
    structure = StructureFactory()
    return [signed_in(member(structure=structure, first_name=name)) for name in ("Clémence", "Basile")]


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def queries(client, path):
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    return len(captured)


@pytest.mark.parametrize("path", SHARED_PAGES)
def test_the_second_colleague_costs_fewer_queries(colleagues, path):
    clemence, basile = colleagues
    for client in colleagues:
        client.get("/aide/")
    cache.clear()
    first = queries(clemence, path)
    assert queries(basile, path) <= first - 3


def test_ones_own_seat_is_not_drawn_in_what_is_shared(colleagues):
    clemence, basile = colleagues
    event = day()
    sign_up(event=event, member=User.objects.get(first_name="Clémence"), nonce=uuid4())
    for client in colleagues:
        assert event.title in client.get("/").content.decode()
    assert clemence.get("/").content.count(b"Ma place") == basile.get("/").content.count(b"Ma place") == 0


@pytest.mark.parametrize("path", SHARED_PAGES)
def test_nothing_of_the_first_shows_to_the_second(colleagues, path):
    clemence, basile = colleagues
    assert "Clémence" in clemence.get(path).content.decode()
    page = basile.get(path).content.decode()
    assert "Basile" in page
    assert "Clémence" not in page


def test_somebody_with_other_rights_shares_nothing(colleagues, viewer_of):
    """What one structure alone may see is drawn for it first; the next to ask is of another structure."""
    clemence, _ = colleagues
    user = User.objects.get(first_name="Clémence")
    key = structure_key(viewer_of(user).structure.pk)
    place = StructureFactory(name="Le lieu de la maison")
    offer(point(place, keys=[key]), "Accueil", public())
    stranger = signed_in(member(structure=StructureFactory()))
    assert place.name in clemence.get("/annuaire/").content.decode()
    assert place.name not in stranger.get("/annuaire/").content.decode()


def test_a_change_shows_at_once(colleagues, django_capture_on_commit_callbacks):
    clemence, _ = colleagues
    before = clemence.get("/annuaire/").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        made = point(StructureFactory(name="Une structure toute neuve"))
        offer(made, "Accueil", public())
        bump()
    after = clemence.get("/annuaire/").content.decode()
    assert "Une structure toute neuve" not in before
    assert "Une structure toute neuve" in after
