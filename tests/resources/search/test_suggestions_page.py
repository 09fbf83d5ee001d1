"""The fragment for the box in the header."""

import pytest

from tests.factories import member
from tests.resources.makers import document

pytestmark = pytest.mark.django_db


def fragment(client, text):
    return client.get("/recherche/suggestions/", {"q": text}).content.decode()


def test_the_fragment_holds_links_to_what_may_be_seen(client):
    shown = document("Grille d’entretien <b>")
    document("Grille réservée", keys=["members"])
    page = fragment(client, "gril")
    assert f'href="{shown.address}"' in page
    assert "<mark>Grille</mark> d’entretien &lt;b&gt;" in page
    assert "réservée" not in page
    client.force_login(member())
    assert "réservée" in fragment(client, "gril")


@pytest.mark.parametrize(("typed", "said"), [("", ""), ("a", ""), ("zzz", "Aucune suggestion"), ("<b>", "&lt;b&gt;")])
def test_an_odd_text_is_answered(client, typed, said):
    page = fragment(client, typed)
    assert said in page
    assert "<b>" not in page


def test_how_many_there_are_is_said_aloud(client):
    document("Grille d’entretien")
    assert ">1 suggestion." in fragment(client, "gril").replace("\u202f", " ").replace("\xa0", " ")
    assert ">Aucune suggestion.</p>" in fragment(client, "zzz")
    assert 'hx-swap-oob="innerHTML"></p>' in fragment(client, "a")


def test_the_last_line_leads_to_all_results(client):
    document("Grille d’entretien")
    assert 'href="/recherche/?q=grille%20d%E2%80%99entre"' in fragment(client, "grille d’entre")
