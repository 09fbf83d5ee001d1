"""Questions as a form: every question asks for an answer, and no right answer is in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms

from foundation.nonce.forms import NonceFormMixin
from learning.tutorials.quiz.fields import field_for
from learning.tutorials.quiz.places import places
from learning.tutorials.quiz.questions.base import Question
from learning.tutorials.quiz.questions.reading import Exercise

LAYOUTS = {"ordering": "rows", "matching": "rows", "short": "line"}


@dataclass(frozen=True)
class Asked:
    """A question beside its field, for the template."""

    place: str
    question: Question
    field: Any

    @property
    def layout(self) -> str:
        """choices, rows (a select a line) or line (a few words)."""
        return LAYOUTS.get(self.question.kind, "choices")


@dataclass(frozen=True)
class AskedExercise:
    exercise: Exercise
    questions: list[Asked]


class QuestionsForm(forms.Form):
    in_quiz: ClassVar[bool] = True

    def __init__(self, exercises: Sequence[Exercise], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.exercises = list(exercises)
        for number, question in enumerate(self.questions, start=1):
            field = self.fields[question.uuid] = field_for(question, label=f"Question {number}")
            field.short_errors = True  # type: ignore[attr-defined]

    @property
    def questions(self) -> list[Question]:
        return [question for exercise in self.exercises for question in exercise.questions]

    @property
    def asked(self) -> list[AskedExercise]:
        words = places([len(exercise.questions) for exercise in self.exercises], in_quiz=self.in_quiz)
        return [
            AskedExercise(
                each, [Asked(place, one, self[one.uuid]) for one, place in zip(each.questions, own, strict=True)]
            )
            for each, own in zip(self.exercises, words, strict=True)
        ]

    @property
    def answers(self) -> dict[str, list[str]]:
        """The answers by question, once the form is valid."""
        return {question.uuid: self.cleaned_data[question.uuid] for question in self.questions}


class QuizForm(NonceFormMixin, QuestionsForm):
    nonce_purpose = "quiz"


class LessonQuestionForm(QuestionsForm):
    """One exercise of a lesson; sent again as often as one likes, it needs no nonce."""

    in_quiz = False
