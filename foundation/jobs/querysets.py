"""The vocabulary in which jobs are read."""

import datetime
from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from foundation.accounts.models import User


class JobQuerySet(models.QuerySet):
    def due(self, at: datetime.datetime) -> Self:
        """Ready to be taken, the most urgent first."""
        return self.filter(state="ready", run_after__lte=at).order_by("-priority", "run_after", "pk")

    def abandoned(self, at: datetime.datetime) -> Self:
        """Running under a lease that nobody renewed: their worker is gone."""
        return self.filter(state="running", lease_until__lt=at)

    def held_by(self, worker: str, attempt: int) -> Self:
        """Still running in that worker's hands, in that very attempt."""
        return self.filter(state="running", worker=worker, attempts=attempt)

    def of(self, person: "User") -> Self:
        return self.filter(owner=person)
