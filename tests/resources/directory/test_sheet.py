"""The sheet of a structure says where, how to reach it, what it offers and when, or that it is not known."""

import datetime

import pytest

from foundation.clock import today
from resources.directory.models import ServicePoint
from tests.factories import StructureFactory
from tests.resources.makers import offer, point, public

pytestmark = pytest.mark.django_db


def text(client, made):
    page = client.get(f"/annuaire/{made.structure.slug}/").content.decode()
    return page.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_four_blocks(client):
    made = point(
        StructureFactory(name="Mission locale de l’Ariège"),
        street="10, rue de l’Exemple",
        postal_code="09100",
        phone="05 36 49 00 10",
        email="contact@ml-ariege.example",
        opening_hours="Mo-Th 09:00-12:30,13:30-17:00; Fr 09:00-12:00; PH off",
        verified_on=today() - datetime.timedelta(days=10),
        verified_by="sa référente",
    )
    offer(made, "Permanence de Saint-Girons", public(), spro_level=2, cep_level=2)
    page = text(client, made)
    for expected in ["10, rue de l’Exemple", "09100 Foix", 'href="tel:+33536490010"', "contact@ml-ariege.example",
                     "Du lundi au jeudi", "Permanence de Saint-Girons", "Jeunes de 16 à 25 ans",
                     "Deuxième service, CEP niveau 2", "Gratuit", "par sa référente"]:  # fmt: skip
        assert expected in page


def test_what_is_not_known_is_said(client):
    page = text(client, point())
    for expected in ["Téléphone non renseigné", "Horaires non renseignés", "Aucun service décrit", "À vérifier"]:
        assert expected in page


@pytest.mark.parametrize(
    ("days", "said"), [(300, "Vérifié le"), (340, "À confirmer avant un mois"), (370, "À vérifier")]
)
def test_a_check_grows_old(client, days, said):
    assert said in text(client, point(verified_on=today() - datetime.timedelta(days=days), verified_by="son référent"))


def test_a_relay_point_names_its_centre(client):
    centre = point(StructureFactory(name="MCEF de Foix"), site_type=ServicePoint.SiteType.ASSOCIATED_CENTRE)
    relay = point(StructureFactory(), site_type=ServicePoint.SiteType.RELAY_POINT, attached_to=centre)
    assert "Structure rattachée à" in text(client, relay)
    assert "MCEF de Foix" in text(client, relay)


def test_a_service_kept_from_visitors_is_not_on_the_sheet(client):
    from foundation.access.actions import set_audience

    made = point()
    kept = offer(made, "Service discret", public())
    set_audience(target=kept, keys=["members"])
    assert "Service discret" not in text(client, made)


def test_an_unknown_structure_is_not_found(client):
    assert client.get("/annuaire/nulle-part/").status_code == 404
    assert client.post("/annuaire/").status_code == 405
