"""What the demo's people did: Claire is in the middle of a tutorial, others have finished some."""

import datetime
import json
from collections.abc import Collection, Iterator
from random import Random
from typing import Any

from django.conf import settings

from foundation.clock import now
from foundation.networks.demo import person
from foundation.networks.demo.members import season_members
from learning.record.bulk import facts_of
from learning.record.models import Fact
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.quiz.marking import questions_of

SEASON = settings.BASE_DIR / "data" / "season.json"
#: of a hundred first attempts, how many miss each question of five
HARD = (15, 45, 30, 60, 8)
#: person → tutorial → lessons read; "all" with the quiz
FOLLOWED: dict[str, dict[str, int | str]] = {
    "claire.demo": {"connaitre-le-spro": "all", "reussir-aiguillage": 1},
    "remi.exemple": {"connaitre-le-spro": "all", "animer-echange-pratiques": "all", "reussir-aiguillage": "all"},
    "nadia.test": {"territoire-socio-eco": "all", "cep-trois-niveaux": "all"},
    "paul.fictif": {"connaitre-le-spro": "all", "territoire-socio-eco": 2},
    "lea.essai": {"accueil-handicap": "all", "cep-trois-niveaux": 1},
    "yann.modele": {"animer-echange-pratiques": 3, "accueil-handicap": "all"},
}


def load_learners() -> None:
    """Once, in bulk; the same each time."""
    tutorials = {tutorial.slug: tutorial for tutorial in TutorialPage.objects.select_related("axis")}
    rows = [*_named(tutorials), *_others(tutorials)]
    Fact.objects.bulk_create(facts_of(rows), ignore_conflicts=True)


def _named(tutorials: dict[str, TutorialPage]) -> Iterator[dict[str, Any]]:
    for slug, followed in FOLLOWED.items():
        for days, (tutorial, lessons) in enumerate(followed.items(), start=2):
            began = now() - datetime.timedelta(days=9 * days)
            yield from _acts(person(slug), tutorials[tutorial], lessons, began)


def _others(tutorials: dict[str, TutorialPage]) -> Iterator[dict[str, Any]]:
    """The season's members: two tutorials each, one in four not finished."""
    season = json.loads(SEASON.read_text(encoding="utf-8"))
    random = Random("tutoriels")  # noqa: S311 (a demo, not a secret)
    for member in season_members(season["first_names"], season["last_names"]):
        for tutorial in random.sample(sorted(tutorials.values(), key=lambda each: each.slug), 2):
            lessons = random.choice(("all", "all", "all", 1))
            began = now() - datetime.timedelta(days=random.randint(20, 300))
            yield from _acts(member, tutorial, lessons, began, hesitates=True)


def _acts(
    learner: Any, tutorial: TutorialPage, lessons: int | str, began: datetime.datetime, hesitates: bool = False
) -> Iterator[dict[str, Any]]:
    """The facts of somebody who read so many lessons, a day apart, and took the quiz after all of them."""
    common = {"person": learner, "whole_uuid": tutorial.uuid, "axis_code": tutorial.axis.code}
    own = {**common, "object_kind": "tutorial", "object_uuid": tutorial.uuid}
    yield {**own, "kind": Fact.Kind.TUTORIAL_STARTED, "occurred_at": began}
    pages = list(LessonPage.objects.child_of(tutorial).order_by("path"))
    read = pages if lessons == "all" else pages[: int(lessons)]
    for day, lesson in enumerate(read):
        yield {
            **common,
            "object_kind": "lesson",
            "object_uuid": lesson.uuid,
            "kind": Fact.Kind.LESSON_READ,
            "minutes": lesson.minutes,
            "occurred_at": began + datetime.timedelta(days=day),
        }
    if lessons == "all":
        end = began + datetime.timedelta(days=len(pages))
        missed = _missed(tutorial, learner) if hesitates else set()
        if missed:
            first = end - datetime.timedelta(hours=2)
            yield {
                **own,
                "kind": Fact.Kind.QUIZ_TAKEN,
                "occurred_at": first,
                "data": _answers(tutorial, learner, missed),
            }
        yield {**own, "kind": Fact.Kind.QUIZ_TAKEN, "occurred_at": end, "data": _answers(tutorial, learner)}
        yield {**own, "kind": Fact.Kind.TUTORIAL_COMPLETED, "occurred_at": end, "minutes": tutorial.minutes}


def _missed(tutorial: TutorialPage, learner: Any) -> set[str]:
    """The questions left aside at a first attempt: some are harder than others, and always the same ones."""
    dice = Random(f"{tutorial.slug} {learner.email}")  # noqa: S311 (a demo, not a secret)
    return {each.uuid for place, each in enumerate(questions_of(tutorial)) if dice.randrange(100) < HARD[place % 5]}


def _answers(tutorial: TutorialPage, learner: Any, missed: Collection[str] = ()) -> dict[str, Any]:
    """An attempt where all is right, but for what is missed."""
    questions = questions_of(tutorial)
    return {
        "attempt": f"demo-{learner.uuid}-{len(missed)}",
        "right": len(questions) - len(missed),
        "total": len(questions),
        "threshold": tutorial.threshold,
        "answers": {each.uuid: [] if each.uuid in missed else each.right_answer for each in questions},
        "marks": {each.uuid: each.uuid not in missed for each in questions},
    }
