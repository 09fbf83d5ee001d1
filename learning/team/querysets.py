"""The vocabulary in which suggestions are read."""

import datetime
from collections.abc import Iterable
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q, QuerySet

from foundation.access.viewer import Viewer
from learning.record.models import Fact


class SuggestionQuerySet(QuerySet):
    def of(self, person: Any) -> Self:
        return self.filter(person=person)

    def visible_to(self, viewer: Viewer) -> Self:
        """One's own, of pages that are still open to oneself."""
        return self.filter(
            person=viewer.user.pk, page__live=True, page__page_audience__audience_id__in=viewer.audience_ids
        )

    def waiting(self) -> Self:
        return self.filter(state="waiting")

    def open(self) -> Self:
        """What waits for a decision, then what was accepted and not begun."""
        begun = Fact.objects.filter(person=OuterRef("person"), whole_uuid=OuterRef("whole_uuid"))
        wanted = Q(state="waiting") | Q(state="accepted")
        return self.filter(wanted).exclude(Exists(begun)).order_by("-state", "-created_at", "-pk")

    def made_in(self, structures: Iterable[Any]) -> Self:
        return self.filter(structure__in=structures)

    def older_than(self, moment: datetime.datetime) -> Self:
        return self.filter(created_at__lt=moment)
