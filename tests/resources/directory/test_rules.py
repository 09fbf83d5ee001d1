"""What the database itself refuses."""

import pytest
from django.db import IntegrityError, transaction

from resources.directory.models import ServiceOffer, ServicePoint
from tests.resources.makers import offer, point

pytestmark = pytest.mark.django_db


def refused(make, *arguments, **fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        make(*arguments, **fields)


def test_a_relay_point_without_centre():
    refused(point, site_type=ServicePoint.SiteType.RELAY_POINT)


def test_two_main_places_of_one_structure():
    refused(point, point().structure)


def test_the_same_service_twice_at_one_place():
    made = point()
    offer(made, "Accueil")
    refused(offer, made, "Accueil")


def test_a_third_service_or_a_fourth_level():
    refused(offer, point(), "Accueil", spro_level=3)
    refused(offer, point(), "Conseil", cep_level=4)


def test_a_service_is_free_unless_said():
    assert ServiceOffer().free is True
