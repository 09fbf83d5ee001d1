"""The help page: first steps for each role."""

import pytest

pytestmark = pytest.mark.django_db


def test_every_role_finds_its_first_steps(client):
    page = client.get("/aide/").content.decode()
    for words in ("conseillère ou conseiller", "référente ou référent", "tête de réseau", "CARIF-OREF", "pilotage"):
        assert words in page


def test_without_an_address_the_page_says_so(client):
    assert "adresse à compléter par l’éditeur" in client.get("/aide/").content.decode()
