"""Bookmarks and notes as the lines of a list, with the way back to the passage."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from foundation.access.viewer import Viewer
from learning.tutorials.courses import Course
from learning.tutorials.following.models import Mark
from learning.tutorials.models import LessonPage, TutorialPage


@dataclass(frozen=True)
class MarkLine:
    """A mark, its lesson and its tutorial: None where they are no longer open to the person."""

    mark: Mark
    lesson: LessonPage | None = None
    tutorial: TutorialPage | None = None

    @property
    def address(self) -> str:
        if self.lesson is None:
            return ""
        return f"{self.lesson.address}#{self.mark.anchor or 'notes'}"

    @property
    def where(self) -> str:
        if self.lesson is None or self.tutorial is None:
            return "Dans une leçon qui n’est plus ouverte"
        return f"{self.tutorial.title}, {self.lesson.title}"


@dataclass(frozen=True)
class MarkedLesson:
    """The lines of one lesson."""

    lesson: LessonPage
    number: int
    lines: list[MarkLine]


def marked_lessons(course: Course) -> list[MarkedLesson]:
    """All bookmarks and notes of a tutorial, lesson by lesson."""
    kept = [mark for mark in course.marks if mark.kind != Mark.Kind.STOP]
    lessons = [MarkedLesson(stop.lesson, stop.number, _lines(course, stop.lesson, kept)) for stop in course.stops]
    return [each for each in lessons if each.lines]


def _lines(course: Course, lesson: LessonPage, marks: Iterable[Mark]) -> list[MarkLine]:
    return [MarkLine(mark, lesson, course.tutorial) for mark in marks if mark.lesson_uuid == lesson.uuid]


def lines_of(viewer: Viewer, marks: Iterable[Mark]) -> list[MarkLine]:
    """Marks of any tutorials, with the pages that the viewer may still see: two queries."""
    marks = list(marks)
    tutorials = _by_uuid(TutorialPage.objects.visible_to(viewer), {mark.tutorial_uuid for mark in marks})
    lessons = _by_uuid(LessonPage.objects.visible_to(viewer).defer("body"), {mark.lesson_uuid for mark in marks})
    return [MarkLine(mark, lessons.get(mark.lesson_uuid), tutorials.get(mark.tutorial_uuid)) for mark in marks]


def _by_uuid(pages: Any, uuids: Iterable[UUID]) -> dict[UUID, Any]:
    return {page.uuid: page for page in pages.filter(uuid__in=uuids)} if uuids else {}
