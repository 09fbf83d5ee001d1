"""The pages that mails lead to, and those of the day itself, which have no address that is always the same."""

import re
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.journeys.test_accessibility import LOOKS, RULES

SIGNED = re.compile(r"/(place|accord)/[^/]+/")
#: a seat, giving it back, its workshops; an agreement
KINDS = {"/place/", "/place/rendre/", "/place/ateliers/", "/accord/"}


def hrefs(page: Page, where: str) -> list[str]:
    return page.eval_on_selector_all(where, "all => all.map(each => each.getAttribute('href'))")


def one_of_each(page: Page) -> dict[str, str]:
    """Kind → address, read in the mails of the demo."""
    found: dict[str, str] = {}
    page.goto("/demo/courriels/")
    for mail in hrefs(page, "main li.row a"):
        if found.keys() >= KINDS:
            break
        page.goto(mail)
        paths = [urlsplit(link).path for link in hrefs(page, "article a")]
        found |= {SIGNED.sub(r"/\1/", path): path for path in paths if SIGNED.search(path)}
    return found


def violations(page: Page, paths: list[str]) -> dict[str, list]:
    found = {}
    for path in paths:
        page.goto(path)
        wrong = Axe().run(page, options=RULES).response["violations"]
        if wrong:
            found[path] = [(each["id"], each["nodes"][0]["html"][:160]) for each in wrong]
    return found


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_on_the_pages_of_mails(demo, person, look):
    size, scheme = LOOKS[look]
    page = person(demo, size=size, color_scheme=scheme)
    links = one_of_each(page)
    assert links.keys() >= KINDS
    assert violations(page, [*links.values(), links["/accord/"] + "refuser/"]) == {}


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_on_the_tablet_and_the_square(demo, person, look):
    size, scheme = LOOKS[look]
    page = person(demo, "referent", size=size, color_scheme=scheme)
    page.goto("/agenda/gt-fiche-relais/le-jour-meme/")
    paths = [each for each in hrefs(page, "main a") if "/emargement/" in each and not each.endswith(".pdf")]
    assert len(paths) == 2
    assert violations(page, paths) == {}
