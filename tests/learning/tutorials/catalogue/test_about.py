"""The tutorial's page says for whom it is, what to follow first and from which action it comes."""

import pytest

from foundation.networks.models import Department, Network
from foundation.networks.territory import load_region
from learning.tutorials.authoring.models import Prerequisite
from tests.factories import member
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import republish, tutorial

pytestmark = pytest.mark.django_db


@pytest.fixture
def region():
    load_region()


def after(page, *others):
    page.prerequisite_links = [Prerequisite(first=other, sort_order=place) for place, other in enumerate(others)]
    return republish(page)


def test_a_tutorial_for_all_says_so(client):
    html = text_of(client.get(tutorial().address))
    assert "Tous les réseaux" in html
    assert "Toute la région" in html


def test_its_networks_and_departments_are_named(client, region):
    page = tutorial()
    page.networks.set(Network.objects.filter(code__in=["mission-locale", "cio"]))
    page.departments.set(Department.objects.filter(code="32"))
    republish(page)
    html = text_of(client.get(page.address))
    assert "Gers (32)" in html
    assert "Tous les réseaux" not in html
    for network in Network.objects.filter(code__in=["mission-locale", "cio"]):
        assert f"</svg>{network.acronym}</span>" in html


def test_what_to_follow_first_is_linked_in_the_order_given(client):
    second, first = tutorial("avant-b"), tutorial("avant-a")
    page = after(tutorial(prerequisites="Un compte sur le portail"), first, second)
    html = text_of(client.get(page.address))
    assert "Un compte sur le portail" in html
    assert html.index('href="/tutoriels/avant-a/"') < html.index('href="/tutoriels/avant-b/"')


def test_a_prerequisite_that_one_may_not_see_is_not_named(client):
    hidden, draft = tutorial("reserve", keys=("members",)), tutorial("brouillon")
    draft.unpublish()
    page = after(tutorial(), hidden, draft)
    html = text_of(client.get(page.address))
    assert "Reserve" not in html
    assert "Brouillon" not in html
    assert "Avant de commencer" not in html


def test_a_member_sees_the_prerequisite_of_members(client):
    page = after(tutorial(), tutorial("reserve", keys=("members",)))
    client.force_login(member())
    assert "Reserve" in text_of(client.get(page.address))


def test_a_preview_shows_what_is_not_saved_yet(client, region):
    from tests.resources.editing.people import person

    page = tutorial()
    page.networks.set(Network.objects.filter(code="mission-locale"))
    page.prerequisite_links = [Prerequisite(first=tutorial("avant"))]
    page.save_revision()
    client.force_login(person("carif_oref"))
    html = text_of(client.get(f"/gestion/pages/{page.pk}/view_draft/", {"mode": ""}))
    assert "Avant de commencer" in html
    assert "Tous les réseaux" not in html


def test_lessons_in_order_are_said(client):
    assert "3 leçons dans l’ordre, un quiz" in text_of(client.get(tutorial(in_sequence=True).address))
