"""The PDF: read by a machine as a screen reader would, and the same each time."""

import io
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings
from pypdf import PdfReader

from learning.record.attestations.paper import draw_paper, draw_picture, said_by
from tests.factories import StructureFactory, member
from tests.learning.events.days import day
from tests.learning.record.attestations.papers import attend, issued, of_a_tutorial

pytestmark = pytest.mark.django_db


@pytest.fixture
def claire():
    return member(structure=StructureFactory(name="Mission locale de Foix"), first_name="Claire", last_name="Démo")


def reader(attestation) -> PdfReader:
    return PdfReader(io.BytesIO(draw_paper(attestation)))


def text(attestation) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader(attestation).pages).replace("\xa0", " ").split())


def tags(node: Any) -> list[Any]:
    """Every element of the structure tree, in reading order."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        return [each for part in node for each in tags(part)]
    if not isinstance(node, dict):
        return []
    return ([node] if "/S" in node else []) + (tags(node["/K"]) if "/K" in node else [])


def test_the_pdf_is_tagged_french_and_titled(claire):
    read = reader(of_a_tutorial(claire))
    root = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("fr")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert read.metadata.title.startswith("Attestation de suivi")
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


def test_its_tags_are_a_title_headings_lists_and_pictures_with_words(claire):
    found = tags(reader(of_a_tutorial(claire)).trailer["/Root"]["/StructTreeRoot"])
    names = [each["/S"] for each in found]
    assert names.count("/H1") == 1
    assert {"/Document", "/H2", "/L", "/LI", "/P", "/Figure", "/Link"} <= set(names)
    assert all(each.get("/Alt") for each in found if each["/S"] == "/Figure")


def test_it_says_all_that_an_attestation_must(claire):
    made = of_a_tutorial(claire, title="Réussir un aiguillage")
    said = text(made)
    for word in (
        "Attestation de suivi", "Claire Démo", "Mission locale de Foix", "Réussir un aiguillage", "35 min", "Écouter",
        "À distance", made.number, settings.ISSUER, f"/attestations/{made.number}/",
        "ne vaut pas certificat de réalisation",
    ):  # fmt: skip
        assert word in said, word
    assert "Résultat" not in said


def test_the_score_is_there_only_with_the_agreement(claire):
    assert "4 sur 4, soit 100 % (seuil de réussite : 70 %)" in text(of_a_tutorial(claire, with_score=True))


def test_a_day_says_its_half_days_and_its_place(claire):
    event = day(in_days=-3)
    attend(claire, event)
    said = text(issued(claire, event))
    assert "Attestation de participation" in said
    assert "de 9 h 30 à 12 h 30 (3 h)" in said


def test_the_same_row_gives_the_same_bytes(claire):
    made = of_a_tutorial(claire)
    assert draw_paper(made) == draw_paper(made)


def test_what_people_write_is_never_read_as_markup(claire):
    made = of_a_tutorial(claire, title='#panic("x") *gras* $x$ <a> @b \\ "')
    assert '#panic("x") *gras* $x$ <a> @b \\ "' in text(made)


def test_long_words_take_two_pages_and_lose_nothing(claire):
    lines = [f"Objectif numéro {number} : " + "écouter avant d’orienter " * 4 for number in range(40)]
    made = of_a_tutorial(claire, objectives="\n".join(lines))
    assert len(reader(made).pages) > 1
    said = text(made)
    assert "Objectif numéro 39" in said
    assert "Page 1 sur" in said


def test_the_square_leads_to_the_check(claire):
    made = of_a_tutorial(claire)
    links = [note.get_object()["/A"]["/URI"] for note in reader(made).pages[0]["/Annots"]]
    assert set(links) == {f"{settings.BASE_URL}{made.address}"}
    assert draw_picture(made).startswith(b"\x89PNG")


@override_settings(DEMO=True)
def test_a_demo_says_that_it_is_one(claire):
    assert "Document de démonstration, sans valeur" in text(of_a_tutorial(claire))


def test_the_words_are_plain_values(claire):
    assert said_by(of_a_tutorial(claire))["demo"] is False


def test_the_holder_downloads_it(client, claire):
    made = of_a_tutorial(claire)
    client.force_login(claire)
    answer = client.get(made.paper_address)
    assert answer["Content-Type"] == "application/pdf"
    assert f"attestation-{made.number}.pdf" in answer["Content-Disposition"]
    assert answer["Cache-Control"] == "private, no-store"
    assert b"".join(answer.streaming_content).startswith(b"%PDF-")
