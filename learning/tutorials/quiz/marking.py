"""The questions of a quiz, and the marks of an answer to them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from learning.tutorials.quiz.places import places
from learning.tutorials.quiz.questions.base import Line, Question, Verdict
from learning.tutorials.quiz.questions.reading import Exercise, exercises_in


@dataclass(frozen=True)
class MarkedQuestion:
    """A question with the answer given, and what is said of both."""

    question: Question
    answer: list[str]
    place: str = ""

    @property
    def right(self) -> bool:
        return self.question.verdict(self.answer) is Verdict.RIGHT

    @property
    def verdict(self) -> str:
        return self.question.verdict(self.answer).value

    @property
    def lines(self) -> list[Line]:
        return self.question.lines(self.answer)


@dataclass(frozen=True)
class MarkedExercise:
    exercise: Exercise
    questions: list[MarkedQuestion]


def exercises_of(tutorial: Any) -> list[Exercise]:
    """The quiz of a tutorial as its page holds it now."""
    return exercises_in(tutorial.quiz, tutorial.uuid)


def questions_of(tutorial: Any) -> list[Question]:
    """All its questions, those of case studies included."""
    return [question for exercise in exercises_of(tutorial) for question in exercise.questions]


def mark(questions: Iterable[Question], answers: Mapping[str, Sequence[str]]) -> list[MarkedQuestion]:
    """Each question with what was answered; what a question does not know is left aside."""
    return [MarkedQuestion(question, question.kept(answers.get(question.uuid, ()))) for question in questions]


def mark_exercises(
    exercises: Iterable[Exercise], answers: Mapping[str, Sequence[str]], *, in_quiz: bool = True
) -> list[MarkedExercise]:
    """As `mark`, for those that were asked then: a question without an answer was not."""
    asked = [(each, [question for question in each.questions if question.uuid in answers]) for each in exercises]
    asked = [(exercise, questions) for exercise, questions in asked if questions]
    words = places([len(questions) for _, questions in asked], in_quiz=in_quiz)
    return [
        MarkedExercise(
            exercise, [replace(each, place=place) for each, place in zip(mark(questions, answers), own, strict=True)]
        )
        for (exercise, questions), own in zip(asked, words, strict=True)
    ]


def given(marked: Iterable[MarkedQuestion]) -> dict[str, Any]:
    """What the ledger keeps of an answer: what was said, and which questions were right."""
    marked = list(marked)
    return {
        "answers": {each.question.uuid: each.answer for each in marked},
        "marks": {each.question.uuid: each.right for each in marked},
    }
