"""The vocabulary in which the library is read."""

from typing import Self

from django.db.models import Exists, OuterRef

from foundation.access.keys import PUBLIC
from foundation.access.models import AudienceKey
from foundation.access.querysets import VisibleQuerySet


class DocumentQuerySet(VisibleQuerySet):
    def newest(self) -> Self:
        return self.order_by("-date", "title", "pk")

    def with_openness(self) -> Self:
        """Adds `is_public`: whether visitors may read it too."""
        public = AudienceKey.objects.filter(audience=OuterRef("audience"), key=PUBLIC)
        return self.annotate(is_public=Exists(public))

    def for_cards(self) -> Self:
        return self.with_openness().select_related("file").prefetch_related("subjects")

    def for_search(self) -> Self:
        return self.prefetch_related("subjects")
