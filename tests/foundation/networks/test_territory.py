"""The region, as the files of data/ give it."""

import time

import pytest

from foundation.networks.models import Commune, Department, EmploymentZone, Network
from foundation.networks.territory import load_region

pytestmark = pytest.mark.django_db


def test_the_counts_are_those_of_the_domain():
    assert load_region() == {"Department": 8, "EmploymentZone": 31, "Commune": 2944, "Network": 27}
    assert EmploymentZone.objects.filter(vintage=2010).count() == 16
    assert EmploymentZone.objects.filter(vintage=2020).count() == 15
    assert Network.objects.filter(is_cep_operator=True).count() == 10


def test_loading_again_changes_nothing_and_is_quick():
    load_region()
    before = list(Commune.objects.order_by("code").values_list("pk", "code", "zone_2010", "zone_2020"))
    start = time.monotonic()
    load_region()
    assert time.monotonic() - start < 3
    assert list(Commune.objects.order_by("code").values_list("pk", "code", "zone_2010", "zone_2020")) == before


def test_a_name_edited_on_the_site_is_kept():
    load_region()
    Network.objects.filter(code="pole-emploi").update(current_name="France Travail")
    load_region()
    assert Network.objects.get(code="pole-emploi").current_name == "France Travail"


def test_zones_overlap_departements_and_change_with_the_vintage():
    load_region()
    toulouse = EmploymentZone.objects.get(vintage=2010, code="0061")
    assert sorted(toulouse.departments.values_list("code", flat=True)) == ["09", "31", "32", "65", "81", "82"]
    saint_girons = Commune.objects.get(code="09261")
    assert (saint_girons.zone_2010.name, saint_girons.zone_2020.name) == ("Saint-Girons", "Saint-Gaudens")


def test_what_the_source_lacks_stays_empty():
    load_region()
    commune = Commune.objects.get(code="12218")
    assert (commune.zone_2020, commune.longitude, commune.latitude) == (None, None, None)


def test_each_departement_has_its_prefecture():
    load_region()
    assert dict(Department.objects.values_list("code", "prefecture"))["09"] == "Foix"
