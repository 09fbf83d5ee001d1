"""The library's list: what is in it, in which order, with which counts."""

import datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import QueryDict

from foundation.access.viewer import viewer_for
from resources.library.selectors import document_list
from tests.factories import holder, member
from tests.resources.makers import document

pytestmark = pytest.mark.django_db


def listed(query="", user=None):
    return document_list(viewer=viewer_for(user or AnonymousUser()), query=QueryDict(query))


def titles(query="", user=None):
    return [each.title for each in listed(query, user).documents]


def counts(query="", user=None):
    return {each.name: {one.value: one.count for one in each.choices} for each in listed(query, user).facets}


@pytest.fixture
def shelf():
    document("Charte", subjects=["spro", "valeurs"], date=datetime.date(2015, 7, 1))
    document("Qui fait quoi ?", keys=["members"], subjects=["reseaux"], type="Dataset")
    document("Guide d’animation", keys=["role:referent"], subjects=["animation"], description="Accueil des réseaux")
    document("Trame de compte rendu", keys=["role:steering"], subjects=["gouvernance"])
    document("Calendrier", subjects=["agenda", "spro"], type="Dataset", date=datetime.date(2026, 11, 1))


@pytest.mark.usefixtures("shelf")
def test_each_sees_their_own_shelf_the_newest_first():
    assert titles() == ["Calendrier", "Charte"]
    assert titles(user=member()) == ["Calendrier", "Qui fait quoi ?", "Charte"]
    assert "Guide d’animation" in titles(user=holder("referent"))
    assert "Trame de compte rendu" in titles(user=holder("steering"))
    assert "Guide d’animation" not in titles(user=holder("steering"))


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("type=Dataset", ["Calendrier"]),
        ("sujet=spro", ["Calendrier", "Charte"]),
        ("sujet=spro&type=Text", ["Charte"]),
        ("sujet=reseaux", ["Calendrier", "Charte"]),
        ("q=chartes", ["Charte"]),
        ("q=fait", []),
        ("type=&page=zzz", ["Calendrier", "Charte"]),
    ],
)
def test_criteria(query, expected):
    assert titles(query) == expected


@pytest.mark.usefixtures("shelf")
def test_counts_are_of_what_the_viewer_may_see():
    assert counts() == {"type": {"Text": 1, "Dataset": 1}, "sujet": {"agenda": 1, "spro": 2, "valeurs": 1}}
    assert counts("type=Dataset", member())["sujet"] == {"agenda": 1, "reseaux": 1, "spro": 1, "valeurs": 0}


def test_an_empty_shelf_says_so(client):
    assert "Aucun document pour l’instant" in client.get("/ressources/").content.decode()
    assert "Aucun document ne répond" in client.get("/ressources/?q=rien").content.decode()


@pytest.mark.usefixtures("shelf")
def test_visitors_are_told_of_the_members_shelf(client):
    assert "réservés aux professionnels membres" in client.get("/ressources/").content.decode()
    client.force_login(member())
    assert "réservés aux professionnels membres" not in client.get("/ressources/").content.decode()
