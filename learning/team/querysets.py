"""The vocabulary in which suggestions and sharing are read."""

import datetime
from collections.abc import Iterable
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q, QuerySet

from foundation.access.viewer import Viewer
from foundation.networks.models import Role
from learning.record.models import Fact


class SharingQuerySet(QuerySet):
    def of(self, person: Any) -> Self:
        return self.filter(person=person)

    def in_force(self) -> Self:
        """Those of people who are members of the structure today: whoever leaves it no longer shares."""
        roles = Role.objects.held_on().of_kind(Role.Kind.MEMBER)
        return self.filter(Exists(roles.filter(person=OuterRef("person"), structure=OuterRef("structure"))))

    def with_structures(self, structures: Iterable[Any]) -> Self:
        return self.filter(structure__in=structures)


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
