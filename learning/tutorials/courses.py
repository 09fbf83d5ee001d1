"""A tutorial as one person follows it: its lessons, what is done, what comes next."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.text import Truncator

from foundation.french.dates import duration
from learning.record.models import Fact
from learning.record.progress import Outline, Progress, Step
from learning.tutorials.following.models import Mark
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.quiz.questions.reading import count_questions

NUMBERS = ("", "la", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")


@dataclass(frozen=True)
class Stop:
    """A line of the outline."""

    number: int
    lesson: LessonPage
    done: bool
    #: in a tutorial read in order, something stands before it
    shut: bool = False


@dataclass(frozen=True)
class Course:
    """A tutorial, its lessons, the progress and the marks of whoever looks (of nobody, for visitors)."""

    tutorial: TutorialPage
    lessons: tuple[LessonPage, ...]
    progress: Progress
    marks: tuple[Mark, ...] = ()
    #: the last answer to each question of the lessons, by the number of the question
    answers: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def stops(self) -> list[Stop]:
        read = self.progress.read
        return [
            Stop(number, lesson, lesson.uuid in read, self.first_before(lesson) is not None)
            for number, lesson in enumerate(self.lessons, start=1)
        ]

    @property
    def question_count(self) -> int:
        return count_questions(self.tutorial.quiz)

    @property
    def rule(self) -> str:
        """What makes this tutorial « terminé », as its page says it."""
        return f"Terminé quand {_lessons_read(len(self.lessons))}{self._quiz_rule()}."

    def _quiz_rule(self) -> str:
        if not self.question_count:
            return ""
        return f" et que le quiz atteint {self.tutorial.threshold} %"

    @property
    def time_left(self) -> str:
        """« encore 35 min avec le quiz », « encore le quiz »."""
        minutes, quiz = self.minutes_left, self.progress.quiz_left
        if not minutes:
            return "encore le quiz" if quiz else "tout est fait"
        return f"encore {duration(minutes)}{' avec le quiz' if quiz else ''}"

    @property
    def minutes_left(self) -> int:
        """What the ledger leaves, less what was read of the lessons that were left halfway."""
        left = self.progress.minutes_left
        done = sum(self.lesson_at(stop).minutes * stop.share for stop in self.halfway)
        return max(left - done // 100, 1) if left else 0

    @property
    def quiz_address(self) -> str:
        return quiz_address(self.tutorial)

    @property
    def next_lesson(self) -> LessonPage | None:
        """The first lesson not read yet."""
        return self.lesson_of(self.progress.next_lesson)

    @property
    def begun(self) -> bool:
        return self.progress.started or bool(self.halfway)

    @property
    def halfway(self) -> list[Mark]:
        """Where lessons that may be read and are not were left, the latest last."""
        return sorted((mark for mark in self.marks if self._is_halfway(mark)), key=lambda mark: mark.changed_at)

    @property
    def resume_lesson(self) -> LessonPage | None:
        """The lesson that was left halfway last, else the first one not read."""
        return self.lesson_at(self.halfway[-1]) if self.halfway else self.next_lesson

    @property
    def halfway_excerpt(self) -> str:
        """How the passage begins at which one goes on."""
        return Truncator(self.halfway[-1].excerpt).chars(60) if self.halfway else ""

    @property
    def resume_address(self) -> str:
        """Where one goes on: the very passage, else the first lesson not read, else the quiz, else the tutorial."""
        if self.halfway:
            return f"{self.lesson_at(self.halfway[-1]).address}#{self.halfway[-1].anchor}"
        if self.next_lesson:
            return self.next_lesson.address
        return self.quiz_address if self.progress.quiz_left else self.tutorial.address

    def first_before(self, lesson: LessonPage) -> LessonPage | None:
        """What must be read before this lesson, where lessons are read in order; nothing takes back what was read."""
        if not self.tutorial.in_sequence or self.progress.completed or lesson.uuid in self.progress.read:
            return None
        following = self.next_lesson
        return following if following and self.number_of(following) < self.number_of(lesson) else None

    @property
    def first_before_quiz(self) -> LessonPage | None:
        """The same for the quiz, which comes last."""
        free = not self.tutorial.in_sequence or self.progress.completed or self.progress.attempts
        return None if free else self.next_lesson

    @property
    def attempts_left(self) -> int | None:
        """How many times the quiz may still be taken; None is as often as one likes."""
        return attempts_left(self.tutorial, self.progress.attempts)

    @property
    def used_up(self) -> bool:
        """The quiz was not passed, and may not be taken again."""
        return self.progress.quiz_left and self.attempts_left == 0

    @property
    def quiz_shut(self) -> bool:
        return self.first_before_quiz is not None

    def _is_halfway(self, mark: Mark) -> bool:
        lesson = self.lesson_of(mark.lesson_uuid) if mark.kind == Mark.Kind.STOP else None
        return lesson is not None and lesson.uuid not in self.progress.read and self.first_before(lesson) is None

    def lesson_at(self, mark: Mark) -> LessonPage:
        return next(lesson for lesson in self.lessons if lesson.uuid == mark.lesson_uuid)

    def lesson_of(self, uuid: UUID | None) -> LessonPage | None:
        return next((lesson for lesson in self.lessons if lesson.uuid == uuid), None)

    def number_of(self, lesson: LessonPage) -> int:
        return next((number for number, each in enumerate(self.lessons, start=1) if each.pk == lesson.pk), 0)

    def around(self, lesson: LessonPage) -> tuple[LessonPage | None, LessonPage | None]:
        """The lessons before and after."""
        place = self.number_of(lesson) - 1
        before = self.lessons[place - 1] if place > 0 else None
        return before, (self.lessons[place + 1] if 0 <= place < len(self.lessons) - 1 else None)

    def address_after(self, lesson: LessonPage) -> str:
        """Where « J’ai terminé cette leçon » leads: the next one, or whatever is left."""
        _, after = self.around(lesson)
        return after.address if after else self.resume_address


def attempts_left(tutorial: TutorialPage, used: int) -> int | None:
    return max(0, tutorial.attempts_allowed - used) if tutorial.attempts_allowed else None


def quiz_address(tutorial: TutorialPage) -> str:
    return reverse("tutorial_quiz", args=[tutorial.slug])


def outline_of(tutorial: TutorialPage, lessons: Iterable[Any]) -> Outline:
    """What the tutorial asks; the quiz takes what the lessons leave of the announced time."""
    steps = tuple(Step(lesson.uuid, lesson.minutes) for lesson in lessons)
    left = tutorial.minutes - sum(step.minutes for step in steps)
    questions = count_questions(tutorial.quiz)
    return Outline(steps, questions=questions, quiz_minutes=max(left, 0) if questions else 0)


def _lessons_read(count: int) -> str:
    if count == 1:
        return "la leçon est lue"
    number = NUMBERS[count] if 1 < count < len(NUMBERS) else str(count)
    return f"les {number} leçons sont lues"
