"""What the template of a question in a lesson is given."""

from types import SimpleNamespace
from typing import Any
from uuid import NAMESPACE_URL

from django.urls import reverse

from learning.tutorials.courses import Course
from learning.tutorials.quiz.forms import LessonQuestionForm
from learning.tutorials.quiz.questions.reading import Exercise, exercise_of


def asked_in(kind: str, value: Any, parent: dict[str, Any]) -> dict[str, Any]:
    """The form of a question where it stands; without an address on paper, and in the preview of a block alone."""
    page, followed = parent.get("page"), parent.get("course")
    child = next((child for child in getattr(page, "body", ()) if child.value is value), None)
    if page is None or child is None or followed is None:
        alone = SimpleNamespace(block_type=kind, value=value, id=value.get("title") or value["text"])
        return asking(exercise_of(alone, NAMESPACE_URL), None, "")
    exercise = exercise_of(child, page.uuid)
    return asking(exercise, followed, _address(followed.tutorial, page, exercise))


def asking(
    exercise: Exercise, course: Course | None, address: str, form: LessonQuestionForm | None = None
) -> dict[str, Any]:
    """A question, its form, and the last answer of whoever looks."""
    return {
        "exercise": exercise,
        "form": form or LessonQuestionForm([exercise]),
        "question_address": address,
        "answered": course.answers.get(exercise.uuid) if course else None,
    }


def _address(tutorial: Any, lesson: Any, exercise: Exercise) -> str:
    """Nowhere, in the preview of a lesson that was never saved."""
    if not (tutorial.slug and lesson.slug):
        return ""
    return reverse("lesson_question", args=[tutorial.slug, lesson.slug, exercise.uuid])
