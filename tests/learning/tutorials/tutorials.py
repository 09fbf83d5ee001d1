"""Tutorials for tests, with their lessons and a quiz of known answers."""

from typing import Any
from uuid import NAMESPACE_URL, uuid4, uuid5

from learning.programme.setup import ensure_axes
from learning.tutorials import actions
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.quiz.actions import take_quiz
from learning.tutorials.quiz.marking import questions_of
from learning.tutorials.setup import ensure_pages
from portal.home.actions import ensure_site
from resources.pages.actions import ensure_child, publish_page


def tutorial(
    slug: str = "aiguiller", *, lessons: int = 3, quiz: list[dict] | None = None, keys: Any = ("public",), **fields: Any
) -> TutorialPage:
    """A published tutorial; three lessons of ten minutes and a quiz of four questions unless told otherwise."""
    ensure_site()
    fields.setdefault("axis", ensure_axes()["acteurs"])
    page = ensure_child(
        parent=ensure_pages(),
        model=TutorialPage,
        slug=slug,
        keys=keys,
        **{
            "title": slug.capitalize(),
            "objectives": "Écouter\nOrienter",
            "minutes": 10 * lessons + 5,
            "threshold": 70,
            "licence": TutorialPage.Licence.OPEN,
            "quiz": QUIZ if quiz is None else quiz,
            **fields,
        },
    )
    for number in range(1, lessons + 1):
        lesson(page, f"lecon-{number}")
    return page


def lesson(page: TutorialPage, slug: str, minutes: int = 10, **fields: Any) -> LessonPage:
    keys = [key.key for key in page.page_audience.audience.keys.all()]
    fields.setdefault("body", [("text", f"<p>Le texte de {slug}.</p>")])
    return ensure_child(
        parent=page, model=LessonPage, slug=slug, title=slug.capitalize(), minutes=minutes, keys=keys, **fields
    )


def lessons_of(page: TutorialPage) -> list[LessonPage]:
    return list(LessonPage.objects.child_of(page).order_by("path"))


def republish(page: TutorialPage, **changes: Any) -> TutorialPage:
    for name, value in changes.items():
        setattr(page, name, value)
    return publish_page(page=page)


def single(text: str, *choices: str) -> dict:
    """The first choice is the right one."""
    rows = [
        {"text": choice, "right": place == 0, "feedback": f"Retour {choice}"} for place, choice in enumerate(choices)
    ]
    return _question("single", text, choices=_items(text, rows))


def multiple(text: str, *, right: list[str], wrong: list[str]) -> dict:
    rows = [{"text": choice, "right": choice in right, "feedback": ""} for choice in [*right, *wrong]]
    return _question("multiple", text, choices=_items(text, rows))


def true_false(text: str, is_true: bool) -> dict:
    return _question("true_false", text, is_true="true" if is_true else "false")


def _question(kind: str, text: str, **value: Any) -> dict:
    return {
        "type": kind,
        "id": str(uuid5(NAMESPACE_URL, text)),
        "value": {"text": text, "feedback": f"Parce que {text}", **value},
    }


def _items(text: str, rows: list[dict]) -> list[dict]:
    return [
        {"type": "item", "id": str(uuid5(NAMESPACE_URL, f"{text}/{place}")), "value": row}
        for place, row in enumerate(rows)
    ]


QUIZ = [
    single("Qui coordonne", "La Région", "Le rectorat", "L’ONISEP"),
    multiple("Qui est membre", right=["CEP", "Consulaires"], wrong=["Association"]),
    single("Le premier service", "Accueil", "Financement"),
    true_false("La fiche a une date", True),
]


def right_answers(page: TutorialPage) -> dict[str, list[str]]:
    return {each.uuid: each.right_answer for each in questions_of(page)}


def wrong_answers(page: TutorialPage, *numbers: int) -> dict[str, list[str]]:
    """Everything right but the questions of these numbers (from 1)."""
    answers = right_answers(page)
    for number, each in enumerate(questions_of(page), start=1):
        if number in numbers:
            answers[each.uuid] = [next(choice.id for choice in each.choices if not choice.right)]
    return answers


def follow(person: Any, page: TutorialPage, *, lessons: int | None = None, quiz: bool = True) -> None:
    """Read so many lessons (all by default), then pass the quiz."""
    for each in lessons_of(page)[:lessons]:
        actions.finish_lesson(person=person, tutorial=page, lesson=each)
    if quiz:
        take_quiz(person=person, tutorial=page, answers=right_answers(page), nonce=uuid4())
