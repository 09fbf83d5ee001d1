"""Marks in the lessons of tests: passages by name, and the posts that leave marks."""

from typing import Any
from uuid import uuid4

from learning.tutorials.following.passages import passages_of
from learning.tutorials.models import LessonPage, TutorialPage
from tests.learning.tutorials.tutorials import lesson, tutorial

BODY = [
    ("heading", {"text": "Avant tout", "level": "2"}),
    ("text", "<p>Premier alinéa.</p><p>Deuxième alinéa, <b>qui compte</b>.</p><ul><li>Un point</li></ul>"),
    ("callout", {"kind": "remember", "text": "<p>À garder en tête.</p>"}),
    ("text", "<p>Le dernier mot.</p>"),
]


def long_lesson(**fields: Any) -> tuple[TutorialPage, LessonPage]:
    """A tutorial of two lessons, the first of which has four blocks."""
    page = tutorial("lire", lessons=0, minutes=30, **fields)
    first = lesson(page, "longue", body=BODY)
    lesson(page, "courte")
    return page, LessonPage.objects.get(pk=first.pk)


def anchors(page: LessonPage) -> list[str]:
    """The anchors of the blocks of a lesson."""
    return [each.anchor for each in passages_of(page.body)]


def stop_at(client: Any, page: LessonPage, anchor: str, **data: Any) -> Any:
    return client.post(f"{page.address}arret/", {"passage": anchor, **data})


def mark(client: Any, page: LessonPage, anchor: str, act: str = "set", *, htmx: bool = False) -> Any:
    headers = {"HX-Request": "true"} if htmx else {}
    return client.post(f"{page.address}repere/", {"passage": anchor, "act": act}, headers=headers)


def note(client: Any, page: LessonPage, text: str, *, htmx: bool = False, nonce: Any = None) -> Any:
    headers = {"HX-Request": "true"} if htmx else {}
    return client.post(f"{page.address}note/", {"text": text, "nonce": str(nonce or uuid4())}, headers=headers)
