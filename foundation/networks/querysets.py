"""The vocabulary in which networks and roles are read."""

import datetime
from typing import Any

from django.db import models
from django.db.models import Q

from foundation.clock import now, today


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

    def by_department(self) -> "StructureQuerySet":
        return self.with_place().order_by("commune__department__code", "name")

    def welcomed_by(self, viewer: Any) -> "StructureQuerySet":
        """Those into which this viewer may welcome people: a référent into their own, the head of a
        network into its structures, the CARIF-OREF into all."""
        if viewer.holds("carif_oref"):
            return self.all()
        own = [role.structure_id for role in viewer.roles if role.kind == "referent"]
        networks = [role.network_id for role in viewer.roles if role.kind == "network_head"]
        return self.filter(Q(pk__in=own) | Q(network__in=networks))


class RoleQuerySet(models.QuerySet):
    def held_on(self, on: datetime.date | None = None) -> "RoleQuerySet":
        """Roles that run on that day (today by default)."""
        on = on or today()
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on), starts_on__lte=on)

    def not_over(self) -> "RoleQuerySet":
        """Roles that run today or are to come."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=today()))

    def meanwhile(self, starts_on: datetime.date, ends_on: datetime.date | None) -> "RoleQuerySet":
        """Roles that run on one of these days at least; without an end, from the first on."""
        lasting = self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=starts_on))
        return lasting.filter(starts_on__lte=ends_on) if ends_on else lasting

    def of_kind(self, *kinds: str) -> "RoleQuerySet":
        return self.filter(kind__in=kinds)

    def of_structure(self, structure: models.Model) -> "RoleQuerySet":
        return self.filter(structure=structure)

    def with_place(self) -> "RoleQuerySet":
        return self.select_related("structure__network", "structure__commune__department", "network")


class MembershipRequestQuerySet(models.QuerySet):
    def waiting(self) -> "MembershipRequestQuerySet":
        """Those that somebody has to decide."""
        return self.filter(state="asked")

    def unverified(self) -> "MembershipRequestQuerySet":
        return self.filter(state="unverified")

    def decided(self) -> "MembershipRequestQuerySet":
        return self.filter(state__in=["confirmed", "refused"]).order_by("-decided_at", "-pk")

    def decidable_by(self, viewer: Any) -> "MembershipRequestQuerySet":
        """Those of the structures that this viewer looks after; nobody decides on themselves."""
        structures: Any = self.model._meta.get_field("structure").related_model
        return self.filter(structure__in=structures.objects.welcomed_by(viewer)).exclude(person=viewer.user.pk)

    def with_place(self) -> "MembershipRequestQuerySet":
        return self.select_related("person", "structure__network", "structure__commune__department")


class InvitationQuerySet(models.QuerySet):
    def open(self) -> "InvitationQuerySet":
        """Sent, not yet accepted, not expired."""
        return self.filter(accepted_at__isnull=True, expires_at__gt=now())

    def to_addresses(self, addresses: list[str]) -> "InvitationQuerySet":
        return self.filter(email__in=addresses)
