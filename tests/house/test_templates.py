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


def test_every_template_is_used():
    everything = "\n".join(sources())
    unused = [
        name
        for name in names()
        if not name.startswith(ASKED_BY_LIBRARIES)
        and name not in ASKED_BY_DJANGO
        and name not in everything
        and name.rsplit(".", 1)[0] not in everything
    ]
    assert unused == []


PAGES = [name for name in names() if name.endswith(".html") and "/mail/" not in name]


@pytest.mark.parametrize("name", PAGES or [pytest.param("", marks=pytest.mark.xfail(strict=True))])
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
