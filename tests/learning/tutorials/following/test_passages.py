"""Every passage has an address that lasts, down to the paragraph."""

import pytest

from learning.tutorials.following.passages import is_anchor, place_in
from tests.learning.tutorials.following.desks import anchors, long_lesson
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import lesson

pytestmark = pytest.mark.django_db


def test_each_block_and_each_paragraph_has_its_anchor_on_the_page(client):
    _, page = long_lesson()
    html = text_of(client.get(page.address))
    blocks = anchors(page)
    assert len(set(blocks)) == 4
    for anchor in [*blocks, f"{blocks[1]}-1", f"{blocks[1]}-3", f"{blocks[3]}-1"]:
        assert html.count(f'id="{anchor}"') == 1


def test_anchors_stay_when_passages_are_put_before(client):
    _, page = long_lesson()
    before = anchors(page)
    page.body.insert(0, ("text", "<p>Nouveau.</p>"))
    page.save_revision().publish()
    page.refresh_from_db()
    assert anchors(page)[1:] == before


def test_a_paragraph_keeps_the_key_that_the_editor_gave_it():
    guide, _ = long_lesson()
    page = lesson(guide, "cle", body=[("text", '<p data-block-key="ab12c">Un.</p><p data-block-key="zz9">Deux.</p>')])
    (anchor,) = anchors(page)
    assert place_in(page.body, f"{anchor}-zz9").excerpt == "Deux."


def test_a_place_says_how_it_begins_and_how_far_it_is():
    _, page = long_lesson()
    heading, text, callout, last = anchors(page)
    place = place_in(page.body, f"{text}-2")
    assert place.excerpt == "Deuxième alinéa, qui compte."
    shares = [place_in(page.body, each).share for each in (heading, text, f"{text}-2", callout, last)]
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert 70 < shares[-1] < 100


def test_a_paragraph_that_is_gone_leads_to_its_block_and_a_block_that_is_gone_nowhere():
    _, page = long_lesson()
    text = anchors(page)[1]
    assert place_in(page.body, f"{text}-99").anchor == text
    assert place_in(page.body, "p-00000000-1") is None


@pytest.mark.parametrize("text", ["", "p-", "x-12345678", "p-1234 5678", "p-12345678-a-b", "p-12345678-<b>", "p-é"])
def test_what_is_no_anchor(text):
    assert not is_anchor(text)
