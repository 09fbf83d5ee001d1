"""The six tutorials of the seed, from their manuscripts in data/tutorials/, put under the programme's actions."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.text import slugify

from learning.programme.demo import read_programme
from learning.programme.models import ActionPage, ActionTutorial, Axis
from learning.programme.setup import ensure_axes
from learning.tutorials.demo.learners import load_learners
from learning.tutorials.demo.marks import load_marks
from learning.tutorials.demo.media import with_media
from learning.tutorials.demo.placing import place_tutorial
from learning.tutorials.manuscript import Manuscript, read_manuscript
from learning.tutorials.models import LessonPage, TutorialIndexPage, TutorialPage
from learning.tutorials.setup import ensure_pages
from resources.pages.actions import ensure_child, publish_page

MANUSCRIPTS = Path(settings.BASE_DIR) / "data" / "tutorials"


@transaction.atomic
def load(seed: dict[str, Any]) -> None:
    """Running it again changes nothing."""
    index, axes = ensure_pages(), ensure_axes()
    for row in seed["tutorials"]:
        _load_tutorial(index, row["slug"], axes)
    for row in seed["tutorials"]:
        place_tutorial(TutorialPage.objects.get(slug=row["slug"]), manuscript(row["slug"]).fields)
    for axis in read_programme()["axes"]:
        for action in axis["actions"]:
            _link(action["slug"], action.get("tutorials", []))
    load_learners()
    load_marks()


def manuscript(slug: str) -> Manuscript:
    return read_manuscript((MANUSCRIPTS / f"{slug}.txt").read_text(encoding="utf-8"), seed=f"tutoriels/{slug}")


def _load_tutorial(index: TutorialIndexPage, slug: str, axes: dict[str, Axis]) -> None:
    text = manuscript(slug)
    tutorial = ensure_child(
        parent=index,
        model=TutorialPage,
        slug=slug,
        title=text.fields["title"],
        summary=text.fields["summary"],
        axis=axes[text.fields["axis"]],
        objectives="\n".join(text.objectives),
        target_public=text.fields["public"],
        prerequisites=text.fields.get("prerequisites", ""),
        minutes=int(text.fields["minutes"]),
        threshold=int(text.fields["threshold"]),
        licence=text.fields["licence"],
        contributors=text.fields["contributors"],
        quiz=json.dumps(text.quiz),
    )
    for lesson in text.lessons:
        ensure_child(
            parent=tutorial,
            model=LessonPage,
            slug=slugify(lesson.title.replace("’", " ")),
            title=lesson.title,
            minutes=lesson.minutes,
            body=json.dumps(with_media(lesson.body)),
        )


def _link(action: str, tutorials: list[str]) -> None:
    page = ActionPage.objects.filter(slug=action).first()
    if page is None or not tutorials or page.tutorial_links.exists():
        return
    for order, slug in enumerate(tutorials):
        tutorial = TutorialPage.objects.get(slug=slug)
        page.tutorial_links.add(ActionTutorial(tutorial=tutorial, sort_order=order))
    publish_page(page=page)
