"""The vocabulary in which workshops and hand-overs are read."""

from typing import Any, Self

from django.db import models
from django.db.models import F


class WorkshopQuerySet(models.QuerySet):
    def with_free_seat(self) -> Self:
        return self.filter(seats_taken__lt=F("capacity"))


class HandOverQuerySet(models.QuerySet):
    def asked(self) -> Self:
        """Those that nobody has answered."""
        return self.filter(state="asked")

    def to_person(self, person: Any) -> Self:
        return self.filter(to=person)

    def of(self, person: Any) -> Self:
        """What somebody offered or was offered."""
        return self.filter(models.Q(by=person) | models.Q(to=person))
