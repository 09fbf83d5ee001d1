"""The list narrows by time, axis, network and territory, and a wrong address narrows nothing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from foundation.networks.models import Department, Network
from foundation.networks.territory import load_region
from learning.programme.setup import ensure_axes
from tests.factories import member
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import republish, tutorial

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf():
    """One for all, one for the missions locales, one for the Gers."""
    load_region()
    tutorial("pour-tous", minutes=30)
    ours = tutorial("pour-ml", minutes=50)
    ours.networks.set(Network.objects.filter(code="mission-locale"))
    republish(ours)
    gers = tutorial("pour-gers", axis=ensure_axes()["portail"], minutes=45)
    gers.departments.set(Department.objects.filter(code="32"))
    republish(gers)


def found(client, query):
    html = text_of(client.get(f"/tutoriels/{query}"))
    return {slug for slug in ("pour-tous", "pour-ml", "pour-gers") if f'href="/tutoriels/{slug}/"' in html}


ALL = {"pour-tous", "pour-ml", "pour-gers"}


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", ALL),
        ("?reseau=mission-locale", ALL),
        ("?reseau=cio", {"pour-tous", "pour-gers"}),
        ("?departement=32", ALL),
        ("?departement=31", {"pour-tous", "pour-ml"}),
        ("?reseau=cio&departement=31", {"pour-tous"}),
        ("?axe=portail", {"pour-gers"}),
        ("?duree=45&reseau=mission-locale", {"pour-tous", "pour-gers"}),
        ("?axe=portail&departement=31", set()),
        ("?reseau=inconnu&departement=99&axe=x&duree=7", ALL),
    ],
)
def test_the_list_shows_what_answers_to_every_choice(client, shelf, query, wanted):
    assert found(client, query) == wanted


def test_the_title_names_what_was_chosen_and_a_link_takes_it_back(client, shelf):
    html = text_of(client.get("/tutoriels/?departement=32"))
    assert "3 tutoriels : Gers" in html
    assert "Tous les tutoriels" in html


def test_a_choice_keeps_the_others_and_forgets_the_page(client, shelf):
    html = text_of(client.get("/tutoriels/?duree=60&page=1&reseau=mission-locale"))
    assert "?duree=60&amp;reseau=mission-locale&amp;departement=32" in html


def test_nothing_found_says_what_to_do(client, shelf):
    assert "Aucun tutoriel ne répond à ces choix" in text_of(client.get("/tutoriels/?axe=portail&departement=31"))


def test_filters_cost_no_query_more(client, shelf):
    client.force_login(member())
    client.get("/tutoriels/")
    costs = []
    for query in ("", "?reseau=mission-locale&departement=32&axe=acteurs&duree=60"):
        with CaptureQueriesContext(connection) as captured:
            client.get(f"/tutoriels/{query}")
        costs.append(len(captured))
    assert costs[1] <= costs[0] <= 12
