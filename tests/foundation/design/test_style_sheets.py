"""What the content security policy and the offline rule ask of our own css and js."""

import re

import pytest
from django.conf import settings

STATIC = settings.BASE_DIR / "static"
SHEETS = sorted((STATIC / "css").rglob("*.css"))
SCRIPTS = sorted((STATIC / "js").glob("*.js"))
BUDGET = 100_000


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
    assert used <= declared


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_braces_are_balanced(path):
    text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
    assert text.count("{") == text.count("}")


def test_the_whole_stays_light():
    assert sum(path.stat().st_size for path in [*SHEETS, *SCRIPTS]) < BUDGET
