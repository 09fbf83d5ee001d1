"""What the template of a question in a lesson is given."""

from typing import Any

from django.urls import reverse

from learning.tutorials.quiz.forms import LessonQuestionForm
from learning.tutorials.quiz.questions.reading import Exercise, exercise_of


def asked_in(value: Any, parent: dict[str, Any]) -> dict[str, Any]:
    """The form of a question where it stands; outside of a lesson's page there is none."""
    page, followed = parent.get("page"), parent.get("course")
    child = next((child for child in getattr(page, "body", ()) if child.value is value), None)
    if child is None or followed is None:
        return {"form": None}
    exercise = exercise_of(child, page.uuid)
    return asking(LessonQuestionForm([exercise]), exercise, _address(followed.tutorial, page, exercise))


def asking(form: LessonQuestionForm, exercise: Exercise, address: str) -> dict[str, Any]:
    return {"form": form, "exercise": exercise, "question_address": address}


def _address(tutorial: Any, lesson: Any, exercise: Exercise) -> str:
    """Nowhere, in the preview of a lesson that was never saved."""
    if not (tutorial.slug and lesson.slug):
        return ""
    return reverse("lesson_question", args=[tutorial.slug, lesson.slug, exercise.uuid])
