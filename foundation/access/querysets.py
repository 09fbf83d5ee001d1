"""The one rule of visibility, as a queryset verb."""

from typing import Self

from django.db import models

from foundation.access.viewer import Viewer


class VisibleQuerySet(models.QuerySet):
    """For models with `audience` and `published`."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What this viewer may see: an audience open to them, and published. No shortcut for anybody."""
        return self.filter(audience_id__in=viewer.audience_ids, published=True)
