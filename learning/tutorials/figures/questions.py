"""How a quiz is answered: each person's first attempt, question by question."""

from collections import Counter
from dataclasses import dataclass

from learning.record.models import Fact
from learning.tutorials.figures.masking import Rate, rate_of
from learning.tutorials.models import TutorialPage
from learning.tutorials.quiz.marking import questions_of


@dataclass(frozen=True)
class QuestionFigure:
    """None stands for « masqué »: fewer than ten answers."""

    number: int
    text: str
    rate: Rate | None


def question_figures(tutorial: TutorialPage) -> list[QuestionFigure]:
    """The share of first attempts that have each question entirely right. One query."""
    right, total = _tally(tutorial)
    return [
        QuestionFigure(number, each.text, rate_of(right[each.uuid], total[each.uuid]))
        for number, each in enumerate(questions_of(tutorial), start=1)
    ]


def _tally(tutorial: TutorialPage) -> tuple[Counter[str], Counter[str]]:
    """Right answers and all answers, by question."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for marks in first_attempts(tutorial):
        total.update(marks.keys())
        right.update(uuid for uuid, is_right in marks.items() if is_right)
    return right, total


def first_attempts(tutorial: TutorialPage) -> list[dict[str, bool]]:
    """The marks of everybody's first attempt; of closed accounts nobody knows which was the first."""
    taken = Fact.objects.about(tutorial).of_kind(Fact.Kind.QUIZ_TAKEN).filter(person__isnull=False)
    rows = taken.order_by("-occurred_at", "-pk").values_list("person", "data__marks")
    return list({person: marks for person, marks in rows if marks}.values())
