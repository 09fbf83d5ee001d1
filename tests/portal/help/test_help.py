"""The help page: first steps for each role."""

import pytest

from tests.factories import holder

pytestmark = pytest.mark.django_db


def test_every_role_finds_its_first_steps(client):
    page = client.get("/aide/").content.decode()
    for words in ("conseillère ou conseiller", "référente ou référent", "tête de réseau", "CARIF-OREF", "pilotage"):
        assert words in page


def test_without_an_address_the_page_says_so(client):
    assert "adresse à compléter par l’éditeur" in client.get("/aide/").content.decode()


PLACES = {"/gestion/", "/pilotage/", "/mon-espace/rattachements/", "/agenda/proposer/"}


@pytest.mark.parametrize(
    ("kind", "open_to_them"),
    [
        ("member", set()),
        ("referent", {"/mon-espace/rattachements/", "/agenda/proposer/"}),
        ("network_head", {"/mon-espace/rattachements/", "/pilotage/"}),
        ("carif_oref", PLACES),
        ("steering", {"/pilotage/"}),
        ("administration", {"/pilotage/", "/gestion/"}),
    ],
)
def test_it_leads_nobody_to_a_place_of_another_role(client, kind, open_to_them):
    client.force_login(holder(kind))
    help_itself = client.get("/aide/").content.decode().partition("<main")[2].partition("</main>")[0]
    assert {place for place in PLACES if f'href="{place}"' in help_itself} == open_to_them
