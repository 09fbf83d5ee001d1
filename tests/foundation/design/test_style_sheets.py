"""What the content security policy and the offline rule ask of our own css and js."""

import re

import pytest
from django.conf import settings

STATIC = settings.BASE_DIR / "static"
SHEETS = sorted((STATIC / "css").rglob("*.css"))
SCRIPTS = sorted((STATIC / "js").rglob("*.js"))
FRAME = (settings.BASE_DIR / "templates/components/frame/styles.html").read_text()
#: What every page loads: the sheets of the frame, and the scripts that passerelle.js brings along.
EVERYWHERE = [STATIC / path for path in re.findall(r'static "(css/[^"]+)"', FRAME)] + [
    STATIC / "js" / f"{name}.js" for name in ("passerelle", "live", "suggest")
]
#: The design system of Wagtail's admin, in the sheet that is for its pages alone.
WAGTAIL = "--w-"


@pytest.mark.parametrize("path", [*SHEETS, *SCRIPTS], ids=lambda path: path.name)
def test_nothing_is_fetched_from_elsewhere(path):
    text = path.read_text()
    assert not re.search(r"https?://|@import|@font-face|data:", text)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_neither_evaluate_nor_write_inline(path):
    text = path.read_text()
    assert not re.search(r"\beval\(|new Function|\.style\b|setAttribute\(\"(style|on)", text)


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_every_custom_property_that_is_used_is_declared(path):
    declared = set(re.findall(r"(--[\w-]+):", "".join(sheet.read_text() for sheet in SHEETS)))
    used = set(re.findall(r"var\((--[\w-]+)\)", path.read_text()))
    assert {name for name in used if not name.startswith(WAGTAIL)} <= declared


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_braces_are_balanced(path):
    text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
    assert text.count("{") == text.count("}")


def test_what_every_page_loads_stays_light():
    assert sum(path.stat().st_size for path in EVERYWHERE) < 90_000


@pytest.mark.parametrize("path", sorted({*SHEETS, *SCRIPTS} - {*EVERYWHERE}), ids=lambda path: path.name)
def test_what_a_page_adds_stays_light(path):
    assert path.stat().st_size < 15_000
