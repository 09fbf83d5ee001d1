"""The directory's list: who is in it, in which order, with which counts."""

import datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import QueryDict

from foundation.access.viewer import viewer_for
from foundation.clock import today
from foundation.networks.models import Network
from resources.directory.models import ServicePoint
from resources.directory.selectors import directory_list
from tests.factories import CommuneFactory, DepartmentFactory, NetworkFactory, StructureFactory
from tests.resources.makers import offer, point, public

pytestmark = pytest.mark.django_db


def listed(query=""):
    return directory_list(viewer=viewer_for(AnonymousUser()), query=QueryDict(query))


def names(query=""):
    return [sheet.structure.name for sheet in listed(query).sheets]


def counts(query=""):
    return {facet.name: {choice.value: choice.count for choice in facet.choices} for facet in listed(query).facets}


@pytest.fixture
def region():
    """A mission locale in Rodez (jeunes), a CIO in Foix (élèves and jeunes), an Apec in Foix (cadres)."""
    rodez = CommuneFactory(code="12202", name="Rodez", department=DepartmentFactory(code="12", name="Aveyron"))
    young, pupils, managers = public(), public("eleves", "Élèves"), public("cadres", "Cadres")
    cio = NetworkFactory(code="cio", acronym="CIO", family=Network.Family.STATE)
    apec = NetworkFactory(code="apec", acronym="APEC", family=Network.Family.CEP_OPERATOR)
    offer(point(StructureFactory(name="Mission locale", commune=rodez)), "Accueil jeunes", young)
    offer(point(StructureFactory(name="Élan CIO", network=cio)), "Entretien", pupils, young)
    offer(point(StructureFactory(name="Centre Apec", network=apec)), "Point carrière", managers)


@pytest.mark.usefixtures("region")
def test_all_structures_stand_in_the_order_of_their_names():
    assert names() == ["Centre Apec", "Élan CIO", "Mission locale"]


@pytest.mark.usefixtures("region")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("public=jeunes", ["Élan CIO", "Mission locale"]),
        ("public=jeunes&public=cadres", ["Centre Apec", "Élan CIO", "Mission locale"]),
        ("public=jeunes&departement=09", ["Élan CIO"]),
        ("reseau=apec", ["Centre Apec"]),
        ("commune=rodez", ["Mission locale"]),
        ("q=carriere", ["Centre Apec"]),
        ("q=APEC&public=jeunes", []),
        ("public=inconnu&page=99&departement=", ["Centre Apec", "Élan CIO", "Mission locale"]),
    ],
)
def test_criteria_are_ored_within_a_facet_and_anded_between(query, expected):
    assert names(query) == expected


@pytest.mark.usefixtures("region")
def test_a_count_tells_what_its_choice_would_show():
    counted = counts("public=jeunes")
    assert counted["public"] == {"jeunes": 2, "eleves": 1, "cadres": 1}
    assert counted["departement"] == {"09": 1, "12": 1}
    assert counted["reseau"] == {"apec": 0, "cio": 1, "mission-locale": 1}
    for facet, values in counted.items():
        for value, count in values.items():
            query = f"{facet}={value}" + ("&public=jeunes" if facet != "public" else "")
            assert len(names(query)) == count


@pytest.mark.usefixtures("region")
def test_each_criterion_can_be_taken_back(client):
    page = client.get("/annuaire/?public=jeunes&departement=09&q=entretien").content.decode()
    assert 'href="?q=entretien&amp;departement=09"' in page or 'href="?departement=09&amp;q=entretien"' in page
    assert 'href="/annuaire/">Tout effacer' in page


@pytest.mark.usefixtures("region")
def test_an_empty_list_shows_a_way_out(client):
    page = client.get("/annuaire/?q=astronaute").content.decode()
    assert "Aucune structure ne répond à tous ces critères" in page


def test_a_structure_that_left_is_hidden_the_day_after(client):
    leaving = point(StructureFactory(name="Sur le départ", left_on=today()))
    gone = point(StructureFactory(name="Partie", left_on=today() - datetime.timedelta(days=1)))
    assert names() == ["Sur le départ"]
    assert client.get(f"/annuaire/{gone.structure.slug}/").status_code == 404
    assert client.get(f"/annuaire/{leaving.structure.slug}/").status_code == 200
    assert ServicePoint.objects.count() == 2


def test_what_is_not_public_is_not_listed_nor_counted(client):
    hidden = offer(point(StructureFactory(name="Discrète"), keys=["members"]), "Accueil", public())
    assert names() == []
    assert counts() == {"public": {}, "departement": {}, "reseau": {}}
    assert client.get(f"/annuaire/{hidden.point.structure.slug}/").status_code == 404
