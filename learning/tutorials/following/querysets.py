"""The vocabulary in which marks are read."""

import datetime
from collections.abc import Iterable
from typing import Any, Self
from uuid import UUID

from django.db import models
from django.db.models import Aggregate, Q
from django.db.models.functions import JSONObject

from foundation.clock import now

#: how long a mark that was removed shows where it was, with the way to bring it back
UNDO = datetime.timedelta(minutes=10)


#: what a lesson that carries its marks (`with_marks`) knows of each
CARRIED = (
    "uuid", "kind", "tutorial_uuid", "lesson_uuid", "anchor", "excerpt", "share", "text",
    "created_at", "changed_at", "removed_at",
)  # fmt: skip


class AsArray(Aggregate):
    """All rows of a group as one JSON array: a subquery of many rows in one column."""

    function = "JSONB_AGG"
    output_field = models.JSONField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        return self.as_sql(compiler, connection, function="JSON_GROUP_ARRAY", **context)


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

    def as_array(self) -> models.QuerySet:
        """One row, one column: an array of all, for a subquery."""
        row = JSONObject(**{name: name for name in CARRIED})
        return self.order_by().values("person").annotate(rows=AsArray(row)).values("rows")

    def shown(self) -> Self:
        """Those that stand, and those just removed."""
        return self.filter(Q(removed_at__isnull=True) | Q(removed_at__gt=now() - UNDO))
