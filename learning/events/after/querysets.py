"""The vocabulary in which summaries are read."""

from typing import Self

from django.db import models

from foundation.access.viewer import Viewer


class SynthesisQuerySet(models.QuerySet):
    def visible_to(self, viewer: Viewer) -> Self:
        """A summary is seen by whoever sees its document."""
        return self.filter(document__audience_id__in=viewer.audience_ids, document__published=True)

    def with_all(self) -> Self:
        return self.select_related("event__commune", "document__file", "topic__forum", "written_by")
