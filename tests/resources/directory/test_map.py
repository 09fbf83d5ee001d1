"""The map says what the list says: the same numbers, each leading to its row."""

import pytest

from tests.factories import CommuneFactory, DepartmentFactory, StructureFactory
from tests.resources.makers import point

pytestmark = pytest.mark.django_db


def test_pins_have_the_numbers_of_the_list_and_lead_to_its_rows(client):
    nowhere = CommuneFactory(code="09999", name="Nouvelle", longitude=None, latitude=None)
    first, second, third = (
        StructureFactory(name="A"), StructureFactory(name="B", commune=nowhere), StructureFactory(name="C")
    )  # fmt: skip
    for structure in (first, second, third):
        point(structure)
    response = client.get("/annuaire/")
    assert [(pin.number, pin.address) for pin in response.context["listed"].pins] == [
        (1, f"#structure-{first.slug}"), (3, f"#structure-{third.slug}")
    ]  # fmt: skip
    page = response.content.decode()
    for structure in (first, second, third):
        assert f'id="structure-{structure.slug}"' in page
    assert 'aria-label="3, C, Foix"' in page


def test_pins_of_one_commune_do_not_cover_each_other(client):
    toulouse = CommuneFactory(
        code="31555", name="Toulouse", department=DepartmentFactory(code="31"), longitude=1.44, latitude=43.6
    )
    for _ in range(6):
        point(StructureFactory(commune=toulouse))
    pins = client.get("/annuaire/").context["listed"].pins
    places = [(pin.longitude / 1.35, pin.latitude) for pin in pins]
    apart = min(abs(a - c) + abs(b - d) for i, (a, b) in enumerate(places) for c, d in places[:i])
    assert apart > 0.13
