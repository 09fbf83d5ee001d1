"""The agenda by employment zone, which overlaps départements."""

import pytest

from foundation.networks.models import EmploymentZone
from learning.events.models import Event
from tests.factories import CommuneFactory
from tests.learning.events.days import day

pytestmark = pytest.mark.django_db


@pytest.fixture
def foix():
    zone = EmploymentZone.objects.create(vintage=2020, code="7603", name="Foix")
    EmploymentZone.objects.create(vintage=2010, code="7303", name="Foix et Pamiers")
    return CommuneFactory(zone_2020=zone)


def test_the_days_of_a_zone(client, foix):
    day(title="À Foix", commune=foix, format=Event.Format.ONSITE)
    day(title="À distance")
    page = client.get("/agenda/?bassin=7603").content.decode()
    assert "À Foix" in page
    assert "À distance" not in page.partition('id="t-liste"')[2].partition("</section>")[0]
    assert "Retirer ce filtre" in page


def test_zones_of_the_other_vintage_are_not_offered(client, foix):
    day(commune=foix, format=Event.Format.ONSITE)
    page = client.get("/agenda/").content.decode()
    assert 'value="7603"' in page
    assert "Foix et Pamiers" not in page


def test_a_zone_combines_with_a_format(client, foix):
    day(title="Sur place", commune=foix, format=Event.Format.ONSITE)
    day(title="Les deux", commune=foix, format=Event.Format.HYBRID)
    page = client.get("/agenda/?bassin=7603&format=hybrid").content.decode()
    assert "Les deux" in page
    assert "Sur place</a>" not in page
