"""What a lesson says of its package before one starts it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, FilteredRelation, Q
from django.urls import reverse

from foundation.access.viewer import Viewer
from learning.packages.cmi.actions import all_done
from learning.packages.models import Package
from learning.tutorials.courses import Course
from learning.tutorials.models import LessonPage


@dataclass(frozen=True)
class Launch:
    package: Package
    address: str
    begun: bool
    is_done: bool
    may_say_read: bool

    @property
    def parts(self) -> int:
        return len(self.package.items)

    @property
    def finishes_by_hand(self) -> bool:
        """Nothing in it reports: whoever followed it says so, as for any lesson."""
        return not any(item["reports"] for item in self.package.items)


def launch_of(page: LessonPage, course: Course, viewer: Viewer) -> Launch | None:
    """None for a lesson without package. One query: the package, and the viewer's states of it beside."""
    if page.package_id is None:
        return None
    rows = list(_rows(page, viewer))
    package = rows[0]
    return Launch(
        package=package,
        address=reverse("package_player", args=[course.tutorial.slug, page.slug]),
        begun=package.begun is not None,
        is_done=all_done(package, {row.item for row in rows if row.completed or row.passed}),
        may_say_read=not viewer.is_visitor and page.uuid not in course.progress.read,
    )


def _rows(page: LessonPage, viewer: Viewer) -> Any:
    own = Q(attempts__person_id=viewer.user.pk or 0, attempts__lesson_id=page.pk)
    return Package.objects.filter(pk=page.package_id).annotate(
        own=FilteredRelation("attempts", condition=own),
        begun=F("own__uuid"),
        item=F("own__states__item"),
        completed=F("own__states__completed"),
        passed=F("own__states__passed"),
    )
