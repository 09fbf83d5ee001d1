"""The vocabulary in which marks are read."""

import datetime
from collections.abc import Iterable
from typing import Any, Self
from uuid import UUID

from django.db import models
from django.db.models import Q

from foundation.clock import now

#: how long a mark that was removed shows where it was, with the way to bring it back
UNDO = datetime.timedelta(minutes=10)


class MarkQuerySet(models.QuerySet):
    def of_person(self, person: Any) -> Self:
        return self.filter(person=person)

    def in_tutorials(self, uuids: Iterable[UUID]) -> Self:
        return self.filter(tutorial_uuid__in=list(uuids))

    def in_lesson(self, uuid: UUID) -> Self:
        return self.filter(lesson_uuid=uuid)

    def of_kind(self, *kinds: str) -> Self:
        return self.filter(kind__in=kinds)

    def standing(self) -> Self:
        return self.filter(removed_at__isnull=True)

    def shown(self) -> Self:
        """Those that stand, and those just removed."""
        return self.filter(Q(removed_at__isnull=True) | Q(removed_at__gt=now() - UNDO))
