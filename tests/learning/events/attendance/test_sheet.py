"""The sheet to print: a machine reads in it what a person signs."""

import io

import pytest
from pypdf import PdfReader

from learning.events.attendance.paper.codes import LETTERS, row_code
from learning.events.attendance.paper.sheet import draw_sheet
from learning.events.signups.models import SignUp
from tests.learning.events.attendance.helpers import under_way
from tests.learning.record.attestations.test_paper import tags

pytestmark = pytest.mark.django_db


def read(event, half) -> PdfReader:
    return PdfReader(io.BytesIO(draw_sheet(event, half)))


def text(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).replace("\xa0", " ").split())


def test_it_names_everybody_with_a_code_and_leaves_lines_for_others():
    event, seated, half, _moment = under_way(seated=3, title="Passer le relais")
    said = text(read(event, half))
    assert "Passer le relais" in said
    assert "de 9 h 30 à 12 h 30" in said
    for each in seated:
        assert f"{each.person.last_name.upper()} {each.person.first_name}" in said
        assert row_code(each) in said
    assert "S06" in said


def test_it_is_tagged_french_and_its_table_has_headings():
    event, _seated, half, _moment = under_way()
    reader = read(event, half)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("fr")
    found = tags(root["/StructTreeRoot"])
    names = [each["/S"] for each in found]
    assert {"/Table", "/TH", "/TD", "/H1", "/H2", "/Figure"} <= set(names)
    assert all(each.get("/Alt") for each in found if each["/S"] == "/Figure")


def test_a_long_list_takes_pages_and_repeats_its_headings():
    event, _seated, half, _moment = under_way(seated=45, capacity=50)
    reader = read(event, half)
    assert len(reader.pages) > 2
    assert all("Signature" in page.extract_text() for page in reader.pages[:-1])


def test_what_people_write_is_never_markup():
    event, [mine], half, _moment = under_way(title='#panic("x") *gras*')
    mine.person.last_name = "#let x"
    mine.person.save()
    said = text(read(event, half))
    assert '#panic("x") *gras*' in said
    assert "#LET X" in said


@pytest.mark.parametrize("number", [1, 12, 107, 999, 1204])
def test_a_misread_figure_changes_the_letter(number):
    code = row_code(SignUp(ticket=number))
    assert code[-1] in LETTERS
    figures = code[:-1]
    for place in range(len(figures)):
        for other in set("0123456789") - {figures[place]}:
            misread = int(figures[:place] + other + figures[place + 1 :])
            assert row_code(SignUp(ticket=misread)) != f"{misread:03d}{code[-1]}"
