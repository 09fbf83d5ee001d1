"""The vocabulary in which attestations are read."""

from typing import Any, Self
from uuid import UUID

from django.db import models


class AttestationQuerySet(models.QuerySet):
    def of(self, person: Any) -> Self:
        return self.filter(person=person)

    def standing(self) -> Self:
        """Those that nobody took back."""
        return self.filter(withdrawn_at__isnull=True)

    def withdrawn(self) -> Self:
        return self.filter(withdrawn_at__isnull=False)

    def of_kind(self, kind: str) -> Self:
        return self.filter(kind=kind)

    def about(self, uuid: UUID) -> Self:
        return self.filter(object_uuid=uuid)
