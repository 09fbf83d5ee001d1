"""The demo's paths, from data/paths.json."""

import json
from typing import Any

from django.conf import settings
from django.db import transaction

from learning.events.models import Event
from learning.paths.models import PathIndexPage, PathPage, PathStep
from learning.paths.setup import ensure_pages
from learning.programme.demo import body
from learning.programme.models import ActionPage
from learning.tutorials.models import TutorialPage
from resources.pages.actions import ensure_child, publish_page

PATHS = settings.BASE_DIR / "data" / "paths.json"


@transaction.atomic
def load(seed: dict[str, Any]) -> None:
    """Running it again changes nothing: what editors wrote since is theirs."""
    index = ensure_pages()
    for written in json.loads(PATHS.read_text(encoding="utf-8"))["paths"]:
        _load_path(index, written)


def _load_path(index: PathIndexPage, written: dict[str, Any]) -> None:
    page = ensure_child(
        parent=index,
        model=PathPage,
        slug=written["slug"],
        title=written["title"],
        summary=written["summary"],
        objectives="\n".join(written["objectives"]),
        target_public=written["public"],
        action=ActionPage.objects.filter(slug=written["action"]).first(),
        body=body(written["text"], f"parcours/{written['slug']}"),
    )
    if not page.steps.exists():
        for order, step in enumerate(written["steps"]):
            page.steps.add(_step(step, order))
        publish_page(page=page)


def _step(written: dict[str, Any], order: int) -> PathStep:
    optional = written.get("optional", False)
    if "day" in written:
        return PathStep(event=Event.objects.get(slug=written["day"]), optional=optional, sort_order=order)
    return PathStep(tutorial=TutorialPage.objects.get(slug=written["tutorial"]), optional=optional, sort_order=order)
