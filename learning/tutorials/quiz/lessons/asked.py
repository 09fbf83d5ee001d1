"""A question of a lesson, found for whoever may read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.urls import reverse

from foundation.access.viewer import Viewer
from learning.tutorials.contexts import crumbs
from learning.tutorials.courses import Course
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.quiz.lessons.showing import asking
from learning.tutorials.quiz.marking import MarkedExercise, mark_exercises
from learning.tutorials.quiz.questions.reading import Exercise, exercises_in
from learning.tutorials.selectors import course


@dataclass(frozen=True)
class AskedQuestion:
    course: Course
    lesson: LessonPage
    exercise: Exercise

    @cached_property
    def address(self) -> str:
        return reverse("lesson_question", args=[self.course.tutorial.slug, self.lesson.slug, self.exercise.uuid])

    @property
    def context(self) -> dict[str, Any]:
        tutorial = self.course.tutorial
        return {
            "course": self.course,
            "lesson": self.lesson,
            "number": self.course.number_of(self.lesson),
            **asking(self.exercise, self.course, self.address),
            "breadcrumbs": [*crumbs(tutorial, "")[:-1], (self.lesson.title, self.lesson.address), ("Question", "")],
            "section": "tutoriels",
        }

    def in_page(self, lesson: LessonPage) -> "AskedQuestion":
        """The same question in the lesson of then, if it stood there."""
        return replace(self, exercise=exercise_in(lesson, self.exercise.uuid) or self.exercise)

    def marked(self, answers: Mapping[str, Sequence[str]]) -> list[MarkedExercise]:
        return mark_exercises([self.exercise], answers, in_quiz=False)


def asked_of(viewer: Viewer, tutorial: str, lesson: str, exercise: str) -> AskedQuestion | None:
    page = TutorialPage.objects.visible_to(viewer).filter(slug=tutorial).first()
    followed = course(viewer, page) if page else None
    found = next((each for each in followed.lessons if each.slug == lesson), None) if followed else None
    asked = exercise_in(found, exercise) if found else None
    return AskedQuestion(followed, found, asked) if followed and found and asked else None


def exercise_in(lesson: LessonPage, uuid: str) -> Exercise | None:
    return next((each for each in exercises_in(lesson.body, lesson.uuid) if each.uuid == uuid), None)
