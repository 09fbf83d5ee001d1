"""What a lesson opens beside its text: packages stand above tutorials, and say here what they show of it."""

from collections.abc import Callable
from typing import Any, Protocol

from foundation.access.viewer import Viewer
from learning.tutorials.courses import Course
from learning.tutorials.models import LessonPage


class Launch(Protocol):
    @property
    def finishes_by_hand(self) -> bool: ...


#: (lesson, its course, viewer) → what the panel of its template reads, or None
launchers: list[Callable[[LessonPage, Course, Viewer], Any]] = []


def launch_of(lesson: LessonPage, course: Course, viewer: Viewer) -> Launch | None:
    """The first that has something to open. One query at most for a lesson that has a package, none else."""
    return next(filter(None, (launch(lesson, course, viewer) for launch in launchers)), None)
