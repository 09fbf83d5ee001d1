"""The vocabulary in which films and sounds are read."""

from typing import Self

from django.db.models import Q

from foundation.access.querysets import VisibleQuerySet


class RecordingQuerySet(VisibleQuerySet):
    def holding(self, name: str) -> Self:
        """The one that this stored file belongs to: its own, its lighter version or its poster."""
        return self.filter(Q(file=name) | Q(light=name) | Q(poster=name))
