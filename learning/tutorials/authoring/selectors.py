"""A tutorial as its author works on it."""

from dataclasses import dataclass

from learning.tutorials.authoring.checks import faults, remarks
from learning.tutorials.models import LessonPage, TutorialPage


@dataclass(frozen=True)
class Bench:
    """A lesson and how far it is."""

    lesson: LessonPage
    state: str


@dataclass(frozen=True)
class Workshop:
    lessons: list[Bench]
    faults: list[str]
    remarks: list[str]

    @property
    def minutes(self) -> int:
        return sum(bench.lesson.minutes for bench in self.lessons)


def workshop(page: TutorialPage) -> Workshop:
    """Its lessons, drafts included, with what stops or deserves a look before its publication."""
    if not page.pk:
        return Workshop([], [], [])
    lessons = LessonPage.objects.child_of(page).defer("body").order_by("path")
    return Workshop([Bench(lesson, state_of(lesson)) for lesson in lessons], faults(page), remarks(page))


def state_of(lesson: LessonPage) -> str:
    if lesson.approved_schedule:
        return "programmée"
    if not lesson.live:
        return "retirée" if lesson.expired else "brouillon"
    return "publiée, avec des changements qui attendent" if lesson.has_unpublished_changes else "publiée"
