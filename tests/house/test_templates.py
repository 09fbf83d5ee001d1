"""Templates of ours: each one is used, none carries inline script or style."""

import re

import pytest

from config.env import ROOT

TEMPLATES = ROOT / "templates"
ROOMS = ("config", "portal", "learning", "surveys", "community", "resources", "foundation")
#: Directories whose names a library asks for.
ASKED_BY_LIBRARIES = ("account/", "allauth/", "mfa/", "usersessions/", "socialaccount/", "wagtailadmin/", "django/")
ASKED_BY_DJANGO = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}


def names():
    return sorted(str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*") if path.is_file())


def sources():
    for room in ROOMS:
        yield from (path.read_text() for path in (ROOT / room).rglob("*.py"))
    yield from (path.read_text() for path in TEMPLATES.rglob("*.html"))
    yield from (path.read_text() for path in TEMPLATES.rglob("*.txt"))


def is_named(name, everything):
    """By its whole name, or by its folder in one place and its own word in another (f"…/mail/{template}")."""
    folder, word = name.rsplit(".", 1)[0].rsplit("/", 1) if "/" in name else ("", name)
    whole = name in everything or name.rsplit(".", 1)[0] in everything
    return whole or (f"{folder}/{{" in everything and f'"{word}"' in everything) or f"}}/{word}.html" in everything


def test_every_template_is_used():
    everything = "\n".join(sources())
    assert PAGES, "the tests below have something to read"
    asked = [name for name in names() if name.startswith(ASKED_BY_LIBRARIES) or name in ASKED_BY_DJANGO]
    assert [name for name in names() if name not in asked and not is_named(name, everything)] == []


PAGES = [name for name in names() if name.endswith(".html") and "/mail/" not in name]


@pytest.mark.parametrize("name", PAGES)
def test_no_inline_style_script_or_handler(name):
    text = (TEMPLATES / name).read_text()
    if "mail" in name.rsplit("/", 1)[-1] or "/email/" in name:
        return
    inline_script = [tag for tag in re.findall(r"<script\b[^>]*>", text) if "src=" not in tag and "json" not in tag]
    assert inline_script == []
    assert re.findall(r"<style\b|\sstyle=|\son(?:click|load|submit|change|input)=", text) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_asked_from_elsewhere(name):
    text = (TEMPLATES / name).read_text()
    assert re.findall(r'<(?:script|link|img|iframe|video|audio|source)\b[^>]*(?:src|href)="https?://', text) == []
