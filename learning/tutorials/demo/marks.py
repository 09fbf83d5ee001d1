"""What the demo's people left in lessons: Claire marked a passage and wrote a note, Yann stopped halfway."""

from typing import Any

from foundation.networks.demo import person
from learning.tutorials.following.actions import keep_stop, set_bookmark, write_note
from learning.tutorials.following.models import Mark
from learning.tutorials.following.passages import passages_of
from learning.tutorials.models import LessonPage, TutorialPage

NOTE = "À essayer mardi à l’accueil : les trois questions, avant de parler de structures."


def load_marks() -> None:
    """Once: whoever has marks already keeps them as they are."""
    if Mark.objects.exists():
        return
    claire = {"person": person("claire.demo"), **_lesson("reussir-aiguillage", 1)}
    set_bookmark(**claire, anchor=_first_of(claire["lesson"], "steps"))
    write_note(**claire, text=NOTE)
    yann = {"person": person("yann.modele"), **_lesson("animer-echange-pratiques", 4)}
    keep_stop(**yann, anchor=_first_of(yann["lesson"], "callout"))


def _lesson(slug: str, number: int) -> dict[str, Any]:
    tutorial = TutorialPage.objects.get(slug=slug)
    lessons = LessonPage.objects.child_of(tutorial).order_by("path")
    return {"tutorial": tutorial, "lesson": list(lessons)[min(number, len(lessons)) - 1]}


def _first_of(lesson: LessonPage, kind: str) -> str:
    """The first block of that kind, else the last of all."""
    passages = passages_of(lesson.body)
    return next((each.anchor for each in passages if each.block.block_type == kind), passages[-1].anchor)
