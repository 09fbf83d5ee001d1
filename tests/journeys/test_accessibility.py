"""axe on every distinct page, at 1280 and 390 px, light and dark, in a real browser (a floor, not an audit)."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.journeys.conftest import PHONE, WIDE
from tests.journeys.pages import PAGES_BY_ACCOUNT

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
LOOKS = {"wide": (WIDE, "light"), "phone": (PHONE, "dark")}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("account", PAGES_BY_ACCOUNT)
def test_axe_finds_nothing(demo, person, account, look):
    size, scheme = LOOKS[look]
    page = person(demo, account, size=size, color_scheme=scheme)
    found = {}
    for path in PAGES_BY_ACCOUNT[account]:
        page.goto(path)
        violations = Axe().run(page, options=RULES).response["violations"]
        if violations:
            found[path] = [(each["id"], each["nodes"][0]["html"][:160]) for each in violations]
    assert found == {}


@pytest.mark.parametrize("account", PAGES_BY_ACCOUNT)
def test_no_page_scrolls_sideways_at_320_pixels(demo, person, account):
    page = person(demo, account, size={"width": 320, "height": 800})
    too_wide = {}
    for path in PAGES_BY_ACCOUNT[account]:
        page.goto(path)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            too_wide[path] = width
    assert too_wide == {}
