"""The pages that the law asks for."""

import pytest
from django.db import IntegrityError, transaction

from foundation.kinds.registry import all_kinds
from portal.legal.models import SiteIdentity
from portal.legal.register import register

pytestmark = pytest.mark.django_db
PAGES = ("/accessibilite/", "/mentions-legales/", "/donnees-personnelles/", "/plan-du-site/", "/aide/")


def text(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode().replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize("address", PAGES)
def test_a_visitor_reads_them_without_a_trace(client, address, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        text(client, address)
    assert not client.cookies


@pytest.mark.parametrize("address", PAGES)
def test_each_is_in_the_foot_of_every_page(client, address):
    assert f'href="{address}"' in text(client, "/enquetes/")


def test_the_declaration_says_what_the_law_asks(client):
    page = text(client, "/accessibilite/")
    for words in (
        "Accessibilité : non conforme", "RGAA 4.1.2", "Résultats des tests", "Contenus non accessibles",
        "24 novembre 2026", "Technologies", "Environnement de test", "Outils", "Pages vérifiées", "Signaler un défaut",
        "Schéma pluriannuel", "Défenseur des droits",
    ):  # fmt: skip
        assert words in page


def test_what_the_publisher_did_not_write_is_named(client):
    assert "à compléter par l’éditeur" in text(client, "/mentions-legales/")
    SiteIdentity.objects.create(
        publisher="CARIF-OREF", publisher_address="Labège", publisher_phone="05", siret="1", director="N. Test",
        host="Hébergeur", host_address="Toulouse", host_phone="05", contact_email="contact@carif.example",
    )  # fmt: skip
    page = text(client, "/mentions-legales/?encore")
    assert "à compléter" not in page
    assert "contact@carif.example" in page


def test_there_is_one_identity_at_most():
    SiteIdentity.objects.create(publisher="Un")
    with pytest.raises(IntegrityError), transaction.atomic():
        SiteIdentity.objects.create(publisher="Deux")


def test_the_register_walks_every_kind_that_knows_of_people(client):
    page = text(client, "/donnees-personnelles/")
    kinds = [kind for kind in all_kinds() if kind.personal_data]
    assert len(register()) == len(kinds) >= 5
    for kind in kinds:
        assert kind.retention, kind.name
        assert kind.plural[1:] in page


def test_the_register_speaks_french():
    technical = {
        word for row in register() for word in row.data if " id" in word or "_" in word or word.endswith(" by")
    }
    assert technical == set()


def test_the_cookies_are_the_three_exempt_ones(client):
    page = text(client, "/donnees-personnelles/")
    for name in ("session", "csrftoken", "theme"):
        assert f'<th scope="row">{name}</th>' in page
