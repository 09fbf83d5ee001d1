"""The vocabulary in which sign-ups and attendance are read."""

from typing import Any, Self

from django.db import models

from foundation.access.viewer import Viewer
from foundation.clock import now


class SignUpQuerySet(models.QuerySet):
    def open(self) -> Self:
        """Seated, held or waiting."""
        return self.filter(state__in=["seated", "held", "waiting"])

    def taking_seats(self) -> Self:
        """What `seats_taken` counts: confirmed, or held until somebody answers."""
        return self.filter(state__in=["seated", "held"])

    def overdue(self) -> Self:
        """Held seats that nobody answered for in time."""
        return self.filter(state="held", held_until__lte=now())

    def seated(self) -> Self:
        return self.filter(state="seated")

    def at_the_day(self) -> Self:
        """Those whose presence is noted: seated, or come without a seat."""
        return self.filter(state__in=["seated", "walked_in"])

    def waiting(self) -> Self:
        """The waiting list, the first first."""
        return self.filter(state="waiting").order_by("ticket")

    def accounts(self) -> Any:
        """Their accounts, for a subquery: guests have none."""
        return self.filter(person__isnull=False).order_by().values("person")

    def of(self, person: Any) -> Self:
        return self.filter(person=person)

    def at_days_visible_to(self, viewer: Viewer) -> Self:
        """The one rule, on the day signed up for."""
        return self.filter(event__audience_id__in=viewer.audience_ids, event__published=True)

    def upcoming(self) -> Self:
        return self.filter(event__ends_at__gt=now()).order_by("event__starts_at", "pk")

    def with_person_and_place(self) -> Self:
        return self.select_related("person", "guest", "network", "structure", "department")

    def with_paper(self) -> Self:
        """With all that a convocation says."""
        return self.select_related("person", "guest", "structure", "event__commune__department", "event__organiser")

    def with_rank(self) -> Self:
        """Adds `rank`: one's place in the waiting list (a subquery, not a query a row)."""
        ahead = (
            self.model._base_manager.filter(
                event=models.OuterRef("event"), state="waiting", ticket__lte=models.OuterRef("ticket")
            )
            .order_by()
            .values("event")
            .annotate(total=models.Count("pk"))
            .values("total")
        )
        return self.annotate(rank=models.Subquery(ahead, output_field=models.IntegerField()))


class AttendanceQuerySet(models.QuerySet):
    def present(self) -> Self:
        return self.filter(present=True)
