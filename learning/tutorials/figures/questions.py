"""How questions are answered: each person's first attempt, in the quiz and at the practice questions of lessons."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from learning.record.models import Fact
from learning.tutorials.figures.masking import Rate, rate_of
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.quiz.marking import questions_of
from learning.tutorials.quiz.questions.base import Question
from learning.tutorials.quiz.questions.reading import exercises_in


@dataclass(frozen=True)
class QuestionFigure:
    """None stands for « masqué »: fewer than ten answers."""

    #: « Question 3 », « Leçon 1 »
    place: str
    text: str
    rate: Rate | None


@dataclass(frozen=True)
class QuestionFigures:
    quiz: list[QuestionFigure]
    #: asked in lessons, to practise on
    practice: list[QuestionFigure]


def question_figures(tutorial: TutorialPage, lessons: Sequence[LessonPage]) -> QuestionFigures:
    """The share of first attempts that have each question entirely right. One query."""
    right, total = _tally(tutorial)

    def figure(place: str, question: Question) -> QuestionFigure:
        return QuestionFigure(place, question.text, rate_of(right[question.uuid], total[question.uuid]))

    return QuestionFigures(
        [figure(f"Question {number}", each) for number, each in enumerate(questions_of(tutorial), start=1)],
        [figure(f"Leçon {number}", each) for number, each in _practice_of(lessons)],
    )


def _practice_of(lessons: Sequence[LessonPage]) -> Iterator[tuple[int, Question]]:
    for number, lesson in enumerate(lessons, start=1):
        for exercise in exercises_in(lesson.body, lesson.uuid):
            yield from ((number, question) for question in exercise.questions)


def _tally(tutorial: TutorialPage) -> tuple[Counter[str], Counter[str]]:
    """Right answers and all answers, by question."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for marks in first_attempts(tutorial):
        total.update(marks.keys())
        right.update(uuid for uuid, is_right in marks.items() if is_right)
    return right, total


def first_attempts(tutorial: TutorialPage) -> list[dict[str, bool]]:
    """The marks of everybody's first attempt at the quiz, and at each question of a lesson; of closed accounts nobody
    knows which was the first."""
    taken = Fact.objects.about(tutorial).of_kind(Fact.Kind.QUIZ_TAKEN, Fact.Kind.QUESTION_ANSWERED)
    latest_first = taken.filter(person__isnull=False).order_by("-occurred_at", "-pk")
    rows = latest_first.values_list("person", "data__exercise", "data__marks")
    return list({(person, exercise): marks for person, exercise, marks in rows if marks}.values())
