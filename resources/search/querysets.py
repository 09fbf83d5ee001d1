"""The vocabulary in which the index is read."""

from collections.abc import Iterable
from typing import Self

from django.db import models


class SearchEntryQuerySet(models.QuerySet):
    def of(self, kind: str, object_ids: Iterable[int]) -> Self:
        return self.filter(kind=kind, object_id__in=list(object_ids))

    def for_hits(self) -> Self:
        """What a page of results shows, without the stems."""
        return self.defer("title_stems", "summary_stems", "body_stems", "words")
