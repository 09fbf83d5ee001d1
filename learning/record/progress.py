"""Progress as a pure function of facts: their order and their repeats never matter.

A completion that was recorded is never taken back, and nothing goes beyond 100 %.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID

from learning.record.models import Fact


class FactLike(Protocol):
    kind: str
    object_uuid: UUID
    data: dict[str, Any]


@dataclass(frozen=True)
class Step:
    """A lesson, as far as progress knows it."""

    uuid: UUID
    minutes: int


@dataclass(frozen=True)
class Outline:
    """What a tutorial asks today: its lessons in order, and its quiz if it has one."""

    lessons: tuple[Step, ...]
    questions: int = 0
    #: what the announced time leaves for the quiz; it may be nothing
    quiz_minutes: int = 0

    @property
    def has_quiz(self) -> bool:
        return self.questions > 0

    @property
    def quiz_weight(self) -> int:
        """How much the quiz weighs beside the minutes of the lessons: one a question at least."""
        return max(self.quiz_minutes, self.questions)

    @property
    def weight(self) -> int:
        return sum(step.minutes for step in self.lessons) + self.quiz_weight


@dataclass(frozen=True)
class Score:
    """Questions entirely right, of how many; compared by integers alone."""

    right: int
    total: int
    threshold: int

    @property
    def percent(self) -> int:
        """Rounded down: it reaches a whole threshold exactly when the score does."""
        return 100 * self.right // self.total if self.total else 0

    @property
    def passed(self) -> bool:
        return self.total > 0 and 100 * self.right >= self.threshold * self.total


@dataclass(frozen=True)
class Progress:
    """Where one person stands in one tutorial."""

    outline: Outline
    started: bool = False
    read: frozenset[UUID] = frozenset()
    best: Score | None = None
    passed: bool = False
    completed: bool = False
    attempts: int = field(default=0)

    @property
    def next_lesson(self) -> UUID | None:
        """The first lesson of today's outline that was not read."""
        return next((step.uuid for step in self.outline.lessons if step.uuid not in self.read), None)

    @property
    def lessons_read(self) -> int:
        return sum(step.uuid in self.read for step in self.outline.lessons)

    @property
    def quiz_left(self) -> bool:
        return self.outline.has_quiz and not self.passed

    @property
    def rule_met(self) -> bool:
        """What « Terminé quand… » asks is done today, whether or not the completion was written."""
        return bool(self.outline.lessons) and self.next_lesson is None and not self.quiz_left

    @property
    def minutes_left(self) -> int:
        if self.completed:
            return 0
        return self._lessons_left + (self.outline.quiz_minutes if self.quiz_left else 0)

    @property
    def percent(self) -> int:
        """By minutes; 100 is for what was completed, and for that alone."""
        if self.completed:
            return 100
        whole = self.outline.weight
        left = self._lessons_left + (self.outline.quiz_weight if self.quiz_left else 0)
        return min(99, 100 * (whole - left) // whole) if whole else 0

    @property
    def _lessons_left(self) -> int:
        return sum(step.minutes for step in self.outline.lessons if step.uuid not in self.read)

    @property
    def under_way(self) -> bool:
        return not self.completed and self.started


#: what progress is made of
KNOWN = frozenset(
    {Fact.Kind.TUTORIAL_STARTED, Fact.Kind.LESSON_READ, Fact.Kind.QUIZ_TAKEN, Fact.Kind.TUTORIAL_COMPLETED}
)


def progress_from(facts: Iterable[FactLike], outline: Outline) -> Progress:
    """The state that these facts of one person on one tutorial add up to; other facts say nothing of it."""
    facts = list(facts)
    read: set[UUID] = set()
    scores: set[tuple[str, Score]] = set()
    kinds = {fact.kind for fact in facts} & KNOWN
    for fact in facts:
        if fact.kind == Fact.Kind.LESSON_READ:
            read.add(fact.object_uuid)
        elif fact.kind == Fact.Kind.QUIZ_TAKEN:
            scores.add((fact.data["attempt"], score_of(fact.data)))
    return Progress(
        outline=outline,
        started=bool(kinds),
        read=frozenset(read),
        best=max((score for _, score in scores), key=_rank, default=None),
        passed=any(score.passed for _, score in scores),
        completed=Fact.Kind.TUTORIAL_COMPLETED in kinds,
        attempts=len({attempt for attempt, _ in scores}),
    )


def score_of(data: dict[str, Any]) -> Score:
    """The score in the data of a quiz fact, with the threshold of then."""
    return Score(right=data["right"], total=data["total"], threshold=data["threshold"])


def _rank(score: Score) -> tuple[bool, int, int, int]:
    return (score.passed, score.percent, score.right, -score.threshold)
