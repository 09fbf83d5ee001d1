"""The vocabulary in which the library is read."""

from typing import Self

from foundation.access.querysets import VisibleQuerySet


class DocumentQuerySet(VisibleQuerySet):
    def of_type(self, *types: str) -> Self:
        return self.filter(type__in=types) if types else self

    def about(self, *subjects: str) -> Self:
        """Documents on at least one of these subjects (by slug)."""
        return self.filter(subjects__slug__in=subjects).distinct() if subjects else self

    def newest(self) -> Self:
        return self.order_by("-date", "title", "pk")

    def for_search(self) -> Self:
        return self.prefetch_related("subjects")
