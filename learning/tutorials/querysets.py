"""The vocabulary in which tutorials and lessons are read."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length, Substr
from wagtail.models import Page, PageManager

from foundation.access.viewer import Viewer
from resources.pages.querysets import BasePageQuerySet


class TutorialQuerySet(BasePageQuerySet):
    def under_axis(self, code: str) -> Self:
        return self.filter(axis__code=code)

    def within(self, minutes: int) -> Self:
        """Those that take this long at most."""
        return self.filter(minutes__lte=minutes)

    def for_network(self, code: str) -> Self:
        """Those made for this network, and those made for all."""
        return self._for("networks", code)

    def for_department(self, code: str) -> Self:
        """Those made for this département, and those made for the whole region."""
        return self._for("departments", code)

    def _for(self, field: str, code: str) -> Self:
        links = getattr(self.model, field).through.objects.filter(tutorialpage_id=OuterRef("pk")).order_by()
        chosen = links.filter(**{f"{field.removesuffix('s')}__code": code})
        return self.filter(Exists(chosen) | ~Exists(links))

    def in_order(self) -> Self:
        """By axis of the « socle », then in the order that the editors gave."""
        return self.order_by("axis__position", "path")


class LessonQuerySet(BasePageQuerySet):
    def visible_to(self, viewer: Viewer) -> Self:
        """Open to the viewer, and so is the tutorial that holds it."""
        parent = Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen)
        tutorial = Page.objects.filter(
            path=parent, live=True, page_audience__audience_id__in=viewer.audience_ids
        ).order_by()
        return super().visible_to(viewer).filter(Exists(tutorial))

    def of(self, tutorials: Iterable[Any]) -> Self:
        """The lessons of these tutorials, in the order of the pages."""
        among = [self.child_of_q(tutorial) for tutorial in tutorials]
        return self.filter(reduce(or_, among, Q(pk__in=[]))).order_by("path")


TutorialManager = PageManager.from_queryset(TutorialQuerySet)
LessonManager = PageManager.from_queryset(LessonQuerySet)
