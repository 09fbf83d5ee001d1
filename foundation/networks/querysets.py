"""The vocabulary in which networks and roles are read."""

import datetime

from django.db import models
from django.db.models import Q

from foundation.clock import today


class StructureQuerySet(models.QuerySet):
    def current(self, on: datetime.date | None = None) -> "StructureQuerySet":
        """Those whose membership runs on that day (M2)."""
        on = on or today()
        started = Q(joined_on__isnull=True) | Q(joined_on__lte=on)
        return self.filter(started, Q(left_on__isnull=True) | Q(left_on__gte=on))

    def of_department(self, code: str) -> "StructureQuerySet":
        return self.filter(commune__department__code=code)

    def with_place(self) -> "StructureQuerySet":
        return self.select_related("network", "commune__department")


class RoleQuerySet(models.QuerySet):
    def held_on(self, on: datetime.date | None = None) -> "RoleQuerySet":
        """Roles that run on that day (today by default)."""
        on = on or today()
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on), starts_on__lte=on)

    def of_kind(self, *kinds: str) -> "RoleQuerySet":
        return self.filter(kind__in=kinds)

    def of_structure(self, structure: models.Model) -> "RoleQuerySet":
        return self.filter(structure=structure)

    def with_place(self) -> "RoleQuerySet":
        return self.select_related("structure__network", "structure__commune__department", "network")


class MembershipRequestQuerySet(models.QuerySet):
    def waiting(self) -> "MembershipRequestQuerySet":
        return self.filter(state="asked")
