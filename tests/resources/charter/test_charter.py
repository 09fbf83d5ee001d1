"""The charter: all of its text, in order, as pages that visitors read and find."""

import re
import unicodedata
from collections.abc import Iterator

import pytest
from django.conf import settings
from wagtail.models import Page

from resources.charter.actions import ensure_charter
from resources.charter.text import read_charter
from tests.resources.pages import trees

ROOT = "/charte-spro/"


def words(text: str) -> list[str]:
    """Letters and figures only, without accents or line breaks: what cleaning may not touch."""
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe")).encode("ascii", "ignore").decode().lower()
    return list(re.sub(r"[^a-z0-9]+", "", plain))


def texts(body: list[dict]) -> Iterator[str]:
    for part in body:
        yield part.get("text", "")
        yield from texts(part.get("items", []))


def chapters(found: list[dict]) -> Iterator[dict]:
    for chapter in found:
        yield chapter
        yield from chapters(chapter.get("children", []))


def test_no_word_of_the_act_is_lost():
    source = (settings.BASE_DIR / "data" / "charte-spro-midi-pyrenees-2015.txt").read_text(encoding="utf-8")
    source = "\n".join(line for line in source.split("\n") if not re.fullmatch(r"\s*(C08-\d+|\d{1,2})\s*", line))
    all_words = "".join(words(source))
    for chapter in chapters(read_charter()["chapters"]):
        for text in texts(chapter["body"]):
            kept = "".join(words(text)).replace("uniformation", "uniformaton")
            assert kept in all_words.replace("uniformation", "uniformaton"), text[:80]


def test_the_act_is_all_there():
    source = (settings.BASE_DIR / "data" / "charte-spro-midi-pyrenees-2015.txt").read_text(encoding="utf-8")
    charter = read_charter()
    kept = [text for chapter in chapters(charter["chapters"]) for text in [chapter["title"], *texts(chapter["body"])]]
    kept += texts(charter["deliberation"])
    assert len(words("".join(kept))) > 0.97 * len(words(source))


def test_no_trace_of_the_printed_pages():
    kept = "\n".join(text for chapter in chapters(read_charter()["chapters"]) for text in texts(chapter["body"]))
    assert not re.search(r"C08|\x0c|�|  |'|\w-\s", kept)


@pytest.mark.django_db
class TestPages:
    @pytest.fixture(autouse=True)
    def charter(self):
        trees.home()
        return ensure_charter()

    def test_a_chapter_reads_with_its_outline_and_its_neighbours(self, client):
        page = client.get(f"{ROOT}3-objectifs/3-3-cadre-commun/3-3-4-professionnaliser/").content.decode()
        assert "<h1>3.3.4 Professionnaliser les acteurs</h1>" in page
        assert "<li>journées inter-réseaux" in page
        assert 'rel="prev">' in page
        assert 'rel="next">4 La gouvernance' in page
        assert page.count('aria-current="page"') == 2  # the breadcrumbs and the outline

    def test_every_chapter_is_served(self, client, charter):
        for page in charter.get_descendants(inclusive=True):
            assert client.get(page.get_url()).status_code == 200

    def test_loading_again_keeps_the_editors_changes(self, charter):
        page = Page.objects.get(slug="1-preambule").specific
        page.title = "1 Préambule, relu"
        page.save_revision().publish()
        ensure_charter()
        assert Page.objects.get(slug="1-preambule").title == "1 Préambule, relu"
        assert charter.get_descendants().count() == 13

    def test_the_search_finds_it(self, viewer_of, charter):
        from django.contrib.auth.models import AnonymousUser

        from resources.search.models import SearchEntry

        found = SearchEntry.objects.filter(address__startswith=ROOT, body__contains="analyse de pratiques")
        assert [entry.title for entry in found] == ["3.3.4 Professionnaliser les acteurs"]
        assert found[0].audience_id in viewer_of(AnonymousUser()).audience_ids
