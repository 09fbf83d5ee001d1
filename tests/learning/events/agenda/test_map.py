"""The coming days on the map, and the very same places as a list."""

import re

import pytest

from learning.events.models import Event
from tests.factories import CommuneFactory, DepartmentFactory, member
from tests.learning.events.attendance.helpers import plain
from tests.learning.events.days import day

pytestmark = pytest.mark.django_db


@pytest.fixture
def foix():
    return CommuneFactory()


@pytest.fixture
def rodez():
    land = DepartmentFactory(code="12", name="Aveyron", prefecture="Rodez")
    return CommuneFactory(code="12202", name="Rodez", department=land, latitude=44.35, longitude=2.57)


def onsite(commune, **fields):
    return day(format=Event.Format.ONSITE, commune=commune, **fields)


def test_each_commune_has_a_number_on_the_map_and_the_same_in_the_list(client, foix, rodez):
    onsite(rodez, title="À Rodez")
    onsite(foix, title="À Foix en juin", in_days=60)
    onsite(foix, title="À Foix en mai")
    day(title="Depuis chez soi")
    page = plain(client.get("/agenda/carte/"))
    pins = dict(re.findall(r'class="pin" href="#(lieu-\d)" aria-label="\d, (\w+)"', page))
    assert pins == {"lieu-1": "Foix", "lieu-2": "Rodez"}
    assert page.count('id="lieu-1"') == 1
    order = [page.index(title) for title in ("À Foix en mai", "À Foix en juin", "À Rodez", "Depuis chez soi")]
    assert order == sorted(order)
    assert "Aveyron (12)" in page


def test_without_a_place_there_is_no_map_but_the_list(client):
    day(title="Depuis chez soi")
    page = plain(client.get("/agenda/carte/"))
    assert "Depuis chez soi" in page
    assert 'class="pin"' not in page


def test_the_filters_are_those_of_the_list(client, foix, rodez):
    onsite(rodez, title="Dans l’Aveyron")
    onsite(foix, title="En Ariège")
    page = plain(client.get("/agenda/carte/?departement=12"))
    assert "Dans l’Aveyron" in page
    assert "En Ariège" not in page
    assert "/agenda/semaine/?departement=12" in page


def test_what_one_may_not_see_is_not_there(client, foix):
    onsite(foix, title="Pour les membres", keys=("members",))
    onsite(foix, title="Une proposition", published=False, state=Event.State.PROPOSED)
    page = plain(client.get("/agenda/carte/"))
    assert "Pour les membres" not in page
    assert "Une proposition" not in page


def test_it_is_paged_and_costs_the_same_however_many_days(client, foix, rodez, django_assert_max_num_queries):
    client.force_login(member())
    counts = []
    for number in (2, 15):
        for _ in range(number):
            onsite(rodez)
            onsite(foix)
        with django_assert_max_num_queries(12) as counted:
            page = plain(client.get("/agenda/carte/"))
        counts.append(len(counted.captured_queries))
    assert counts[0] == counts[1]
    assert page.count("date-block") == 20
    assert "Rodez" in plain(client.get("/agenda/carte/?page=2"))
