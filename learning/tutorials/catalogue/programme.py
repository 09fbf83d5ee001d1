"""The tutorials that carry the programme out."""

from django.db.models import Exists, OuterRef, Value

from foundation.access.viewer import Viewer
from learning.programme.models import ActionPage, AxisPage
from learning.record.models import Fact
from learning.tutorials.courses import Course
from learning.tutorials.models import TutorialPage
from learning.tutorials.selectors import courses

SHOWN = 12


def tutorials_of(action: ActionPage, viewer: Viewer) -> list[TutorialPage]:
    """In the order that the editor gave; `done` says whether the viewer completed them. One query."""
    tutorials = TutorialPage.objects.visible_to(viewer).filter(action_links__action=action)
    done = Fact.objects.of_person(viewer.user.pk).of_kind(Fact.Kind.TUTORIAL_COMPLETED)
    own = Exists(done.filter(whole_uuid=OuterRef("uuid"))) if viewer.user.pk else Value(False)
    return list(tutorials.annotate(done=own).defer("quiz").order_by("action_links__sort_order"))


def courses_of(axis: AxisPage, viewer: Viewer) -> list[Course]:
    """The first tutorials of an axis, as the viewer follows them."""
    tutorials = TutorialPage.objects.visible_to(viewer).filter(axis_id=axis.axis_id).order_by("path")
    return courses(viewer, tutorials[:SHOWN])
