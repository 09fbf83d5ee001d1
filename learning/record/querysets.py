"""The vocabulary in which the ledger is read."""

import datetime
from collections.abc import Iterable
from typing import Any, Self
from uuid import UUID

from django.db import models

from foundation.clock import PARIS


class FactQuerySet(models.QuerySet):
    def of_person(self, person: Any) -> Self:
        return self.filter(person=person)

    def of_kind(self, *kinds: str) -> Self:
        return self.filter(kind__in=kinds)

    def about(self, target: Any) -> Self:
        """Facts of an object (anything with a `uuid`, or the uuid itself), of its parts included."""
        return self.filter(whole_uuid=getattr(target, "uuid", target))

    def about_any(self, uuids: Iterable[UUID]) -> Self:
        return self.filter(whole_uuid__in=list(uuids))

    def in_year(self, year: int) -> Self:
        """What occurred in that year, as Paris counts it."""
        start = datetime.datetime(year, 1, 1, tzinfo=PARIS)
        return self.filter(occurred_at__gte=start, occurred_at__lt=start.replace(year=year + 1))

    def of_structure(self, structure: Any) -> Self:
        """What was done by people of this structure, as it was when they did it."""
        return self.filter(structure_number=getattr(structure, "pk", structure))
