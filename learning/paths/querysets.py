"""The vocabulary in which paths and their steps are read."""

from collections.abc import Iterable
from typing import Any, Self
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import PageManager

from foundation.access.viewer import Viewer
from learning.record.models import Fact
from resources.pages.querysets import BasePageQuerySet


class PathQuerySet(BasePageQuerySet):
    def in_order(self) -> Self:
        """As editors laid them."""
        return self.order_by("path")

    def through(self, *uuids: UUID) -> Self:
        """The published paths that lead through one of these tutorials or days."""
        among = Q(steps__tutorial__uuid__in=uuids) | Q(steps__event__uuid__in=uuids)
        return self.live().filter(among).distinct()

    def under_way_for(self, person: Any) -> Self:
        """Those of which the person has begun a step, and whose end is not written."""
        facts = Fact.objects.of_person(person).order_by()
        begun, ended = facts.values("whole_uuid"), facts.of_kind(Fact.Kind.PATH_COMPLETED).values("whole_uuid")
        steps: Any = self.model._meta.get_field("steps").related_model
        among = Q(tutorial__uuid__in=begun) | Q(event__uuid__in=begun)
        walked = steps.objects.filter(among, path=OuterRef("pk")).order_by()
        return self.filter(Exists(walked)).exclude(uuid__in=ended)

    def carrying_out(self, action: Any) -> Self:
        """The paths that carry out this action of the programme."""
        return self.filter(action=action).order_by("path")


class StepQuerySet(QuerySet):
    def of(self, paths: Iterable[Any]) -> Self:
        return self.filter(path__in=list(paths)).order_by("path", "sort_order")

    def visible_to(self, viewer: Viewer) -> Self:
        """Those whose tutorial or day is open to the viewer: the others are no steps of theirs."""
        keys = viewer.audience_ids
        tutorial = Q(tutorial__live=True, tutorial__page_audience__audience_id__in=keys)
        return self.filter(tutorial | Q(event__published=True, event__audience_id__in=keys))

    def with_things(self) -> Self:
        return self.select_related("tutorial__axis", "event__commune__department")


PathManager = PageManager.from_queryset(PathQuerySet)
