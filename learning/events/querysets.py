"""The vocabulary in which days are read."""

from typing import Any, Self

from django.db.models import F, Q

from foundation.access.querysets import VisibleQuerySet
from foundation.clock import now


class EventQuerySet(VisibleQuerySet):
    def upcoming(self) -> Self:
        """Not over yet, the nearest first."""
        return self.filter(ends_at__gt=now()).order_by("starts_at", "pk")

    def past(self) -> Self:
        """Over, the latest first."""
        return self.filter(ends_at__lte=now()).order_by("-starts_at", "-pk")

    def taking_place(self) -> Self:
        return self.exclude(state__in=["cancelled", "postponed"])

    def signable(self) -> Self:
        """Those whose sign-up runs now, be there a seat left or not."""
        opened = Q(opens_at__isnull=True) | Q(opens_at__lte=now())
        return self.filter(opened, state="open", deadline__gt=now())

    def with_free_seat(self) -> Self:
        return self.filter(seats_taken__lt=F("capacity"))

    def with_place(self) -> Self:
        return self.select_related("commune__department")

    def workable_by(self, person: Any, *, editor: bool = False) -> Self:
        """One's own days, drafts and proposals included; every day for an editor of the CARIF-OREF."""
        return self.all() if editor else self.filter(organiser=person)

    def waiting_for_approval(self) -> Self:
        return self.filter(state="proposed").order_by("starts_at", "pk")
