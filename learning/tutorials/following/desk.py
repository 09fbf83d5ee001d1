"""A lesson as its reader has it on the desk: the passages with their marks, and the notes beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from learning.tutorials.courses import Course
from learning.tutorials.following.forms import NoteForm
from learning.tutorials.following.lines import MarkLine
from learning.tutorials.following.models import Mark
from learning.tutorials.following.passages import Passage, block_of, passages_of, place_in
from learning.tutorials.models import LessonPage


@dataclass(frozen=True)
class MarkedPassage:
    passage: Passage
    bookmarked: bool = False
    #: the reading stopped here: at the anchor of this block, or of one of its paragraphs
    stop: str = ""

    @property
    def anchor(self) -> str:
        return self.passage.anchor

    @property
    def resumes_here(self) -> bool:
        return self.stop == self.anchor


@dataclass(frozen=True)
class Desk:
    lesson: LessonPage
    marks: Sequence[Mark] = ()
    note_form: NoteForm = field(default_factory=NoteForm)

    @cached_property
    def passages(self) -> list[MarkedPassage]:
        marked = {mark.anchor for mark in self.marks if mark.kind == Mark.Kind.BOOKMARK and not mark.is_removed}
        return [self._marked(each, marked) for each in passages_of(self.lesson.body)]

    @cached_property
    def stop(self) -> str:
        """The anchor at which the reading stopped, as far as the lesson still has it."""
        mark = next((mark for mark in self.marks if mark.kind == Mark.Kind.STOP), None)
        place = place_in(self.lesson.body, mark.anchor) if mark else None
        return place.anchor if place else ""

    @property
    def notes(self) -> list[Mark]:
        return [mark for mark in self.marks if mark.kind == Mark.Kind.NOTE]

    @property
    def note_lines(self) -> list[MarkLine]:
        return [MarkLine(mark, self.lesson) for mark in self.notes]

    def _marked(self, passage: Passage, marked: set[str]) -> MarkedPassage:
        here = self.stop if block_of(self.stop) == passage.anchor else ""
        return MarkedPassage(passage, passage.anchor in marked, here)


def desk_of(course: Course, lesson: LessonPage, form: NoteForm | None = None) -> Desk:
    """What the viewer of this course has of this lesson; a place in a lesson that is read shows no more."""
    read = lesson.uuid in course.progress.read
    marks = [mark for mark in course.marks if mark.lesson_uuid == lesson.uuid]
    return Desk(lesson, [mark for mark in marks if not (read and mark.kind == Mark.Kind.STOP)], form or NoteForm())
