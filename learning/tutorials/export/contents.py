"""What a package holds of a tutorial: its lessons as HTML that stands alone, its questions, its credits."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser

from foundation.access.viewer import Viewer, viewer_for
from learning.tutorials.courses import Course
from learning.tutorials.export.files import Shelf
from learning.tutorials.export.questions import PackedForm, PracticeForm
from learning.tutorials.export.rewriting import stand_alone
from learning.tutorials.models import LessonPage
from learning.tutorials.quiz.marking import exercises_of
from learning.tutorials.quiz.questions.base import Question
from learning.tutorials.quiz.questions.reading import EXERCISES, exercise_of
from resources.pages import linked, links


@dataclass(frozen=True)
class Piece:
    """A block of a lesson, as HTML or as a question to practise on; the bookmark names it."""

    key: str
    html: str = ""
    form: PracticeForm | None = None


@dataclass(frozen=True)
class Sheet:
    """A lesson of the package."""

    number: int
    key: str
    lesson: LessonPage
    pieces: tuple[Piece, ...]

    @property
    def source(self) -> str:
        """Where the lesson stands on the site."""
        return settings.BASE_URL + self.lesson.address


@dataclass(frozen=True)
class Contents:
    course: Course
    sheets: tuple[Sheet, ...]
    quiz: PackedForm

    @property
    def tutorial(self) -> Any:
        return self.course.tutorial

    @property
    def questions(self) -> list[Question]:
        return self.quiz.questions

    @property
    def on(self) -> datetime.datetime:
        """When the last of its pages was published: the same tutorial gives the same package, byte for byte."""
        pages = (self.tutorial, *self.course.lessons)
        return max(page.last_published_at or page.latest_revision_created_at for page in pages)

    @property
    def source(self) -> str:
        """Where the tutorial stands on the site."""
        return settings.BASE_URL + self.tutorial.address

    @property
    def data(self) -> dict[str, Any]:
        """What the scripts of the package need to know. Right answers are in it: they are marked there."""
        return {
            "lessons": [sheet.key for sheet in self.sheets],
            "keys": {number: key for form in self._forms() for number, key in form.keys.items()},
            "total": len(self.questions),
            "threshold": self.tutorial.threshold,
            "attempts": self.tutorial.attempts_allowed,
            "sequence": self.tutorial.in_sequence,
        }

    def _forms(self) -> Iterator[PackedForm]:
        yield self.quiz
        yield from (piece.form for sheet in self.sheets for piece in sheet.pieces if piece.form)


def contents_of(course: Course, shelf: Shelf) -> Contents:
    """The lessons as whoever takes the tutorial away may read them; links are those that open to everybody."""
    visitor = viewer_for(AnonymousUser())
    lessons = LessonPage.objects.in_bulk([lesson.pk for lesson in course.lessons])
    sheets = tuple(
        sheet_of(lessons[lesson.pk], number, shelf, visitor) for number, lesson in enumerate(course.lessons, start=1)
    )
    return Contents(course, sheets, PackedForm(exercises_of(course.tutorial)))


def sheet_of(lesson: LessonPage, number: int, shelf: Shelf, visitor: Viewer) -> Sheet:
    alone = partial(stand_alone, take=shelf.name_of, prefix=f"l{number}-")
    with links.resolved_for(lesson, visitor), linked.resolved_for(lesson, visitor):
        pieces = tuple(
            _piece(block, str(place), lesson, lambda drawn: alone(drawn.render({"request": shelf.request})))
            for place, block in enumerate(lesson.body, start=1)
        )
    return Sheet(number, f"lecon-{lesson.uuid.hex[:8]}", lesson, pieces)


def _piece(block: Any, key: str, lesson: LessonPage, drawn: Callable[[Any], str]) -> Piece:
    """A block with the template that it has on the site; a question, as a form of the package's own."""
    if block.block_type in EXERCISES:
        return Piece(key, form=PracticeForm([exercise_of(block, lesson.uuid)]))
    return Piece(key, drawn(block))
