"""A small site for the tests of the front door."""

import uuid
from typing import Any

from foundation.clock import now
from learning.programme.setup import ensure_axes
from learning.record.actions import record_fact
from learning.record.models import Fact
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.setup import ensure_pages
from portal.home.actions import ensure_site
from resources.pages.actions import ensure_child


def site() -> Any:
    return ensure_site()


def tutorial(slug: str, *, minutes: tuple[int, ...] = (10, 30), keys: tuple[str, ...] = ("public",)) -> TutorialPage:
    """A tutorial without quiz, with one lesson for each number of minutes."""
    ensure_site()
    page = ensure_child(
        parent=ensure_pages(),
        model=TutorialPage,
        slug=slug,
        title=f"Tutoriel {slug}",
        keys=keys,
        axis=ensure_axes()["acteurs"],
        objectives="Situer les réseaux\nPasser le relais",
        minutes=sum(minutes),
        licence=TutorialPage.Licence.OPEN,
    )
    for number, length in enumerate(minutes, start=1):
        fields = {"title": f"Leçon {number} de {slug}", "minutes": length}
        ensure_child(parent=page, model=LessonPage, slug=f"lecon-{number}", keys=keys, **fields)
    page.refresh_from_db()
    return page


def fact(person: Any, kind: str, whole: uuid.UUID | None = None, **fields: Any) -> Fact:
    """A fact of the ledger, under a key of its own."""
    uid = whole or uuid.uuid4()
    values = {"object_kind": "tutorial", "occurred_at": now(), **fields}
    return record_fact(person=person, kind=kind, object_uuid=uid, dedupe_key=str(uuid.uuid4()), **values)
