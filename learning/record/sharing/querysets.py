"""The vocabulary in which sharing is read."""

from collections.abc import Iterable
from typing import Any, Self

from django.db.models import Exists, OuterRef, QuerySet

from foundation.networks.models import Role


class SharingQuerySet(QuerySet):
    def of(self, person: Any) -> Self:
        return self.filter(person=person)

    def in_force(self) -> Self:
        """Those of people who are members of the structure today: whoever leaves it no longer shares."""
        roles = Role.objects.held_on().of_kind(Role.Kind.MEMBER)
        return self.filter(Exists(roles.filter(person=OuterRef("person"), structure=OuterRef("structure"))))

    def with_structures(self, structures: Iterable[Any]) -> Self:
        return self.filter(structure__in=structures)
