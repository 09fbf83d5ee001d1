"""Who may take a tutorial away. A package marks its quiz itself, hence holds the right answers."""

from foundation.access.viewer import Viewer
from learning.tutorials.courses import Course
from learning.tutorials.export.licences import licence_of

EDITORS = ("carif_oref", "administration")


def may_take_away(viewer: Viewer, course: Course) -> bool:
    """Editors always; others once they completed it, when its licence lets a copy be handed on."""
    if not course.lessons:
        return False
    return edits(viewer) or (course.progress.completed and licence_of(course.tutorial).shared)


def edits(viewer: Viewer) -> bool:
    return viewer.holds(*EDITORS)
