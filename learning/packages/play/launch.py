"""What a lesson says of its package before one starts it."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from foundation.access.viewer import Viewer
from learning.packages.cmi.actions import is_done
from learning.packages.models import Package, PackageAttempt
from learning.tutorials.models import LessonPage, TutorialPage


@dataclass(frozen=True)
class Launch:
    package: Package
    address: str
    attempt: PackageAttempt | None
    is_done: bool
    may_say_read: bool

    @property
    def parts(self) -> int:
        return len(self.package.items)

    @property
    def finishes_by_hand(self) -> bool:
        """Nothing in it reports: whoever followed it says so, as for any lesson."""
        return not any(item["reports"] for item in self.package.items)


def launch_of(page: LessonPage, tutorial: TutorialPage, viewer: Viewer, *, is_read: bool) -> Launch | None:
    """None for a lesson without package. Two queries for a member, one for a visitor, besides the page's own."""
    if page.package_id is None or page.package is None:
        return None
    attempt: Any = None
    if not viewer.is_visitor:
        own = PackageAttempt.objects.filter(person=viewer.user, lesson_id=page.pk, package_id=page.package_id)
        attempt = own.select_related("package").prefetch_related("states").first()
    return Launch(
        package=page.package,
        address=reverse("package_player", args=[tutorial.slug, page.slug]),
        attempt=attempt,
        is_done=bool(attempt and is_done(attempt)),
        may_say_read=not viewer.is_visitor and not is_read,
    )
