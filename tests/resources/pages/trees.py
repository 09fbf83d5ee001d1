"""Small trees of pages for tests."""

from typing import Any

from wagtail.models import Page

from portal.home.actions import ensure_site
from resources.pages.actions import ensure_child
from resources.pages.models import ArticleTree, StandardPage


def home() -> Page:
    return ensure_site()


def page(parent: Page | None = None, slug: str = "page", *, keys: tuple[str, ...] = ("public",), **fields: Any):
    fields.setdefault("title", slug.capitalize())
    return ensure_child(parent=parent or home(), model=StandardPage, slug=slug, keys=keys, **fields)


def dossier(parent: Page | None = None, slug: str = "dossier", *, keys: tuple[str, ...] = ("public",), **fields: Any):
    fields.setdefault("title", slug.capitalize())
    return ensure_child(parent=parent or home(), model=ArticleTree, slug=slug, keys=keys, **fields)


def text(html: str) -> list[tuple[str, str]]:
    """A body of one block of rich text."""
    return [("text", html)]
