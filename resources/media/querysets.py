"""The vocabulary in which images, renditions and documents are read."""

from typing import Self

from django.db import models
from wagtail.documents.models import DocumentQuerySet
from wagtail.images.models import ImageQuerySet

from foundation.access.querysets import VisibleQuerySet
from foundation.access.viewer import Viewer


class SiteImageQuerySet(VisibleQuerySet, ImageQuerySet):
    pass


class SiteDocumentQuerySet(VisibleQuerySet, DocumentQuerySet):
    pass


class SiteRenditionQuerySet(models.QuerySet):
    def visible_to(self, viewer: Viewer) -> Self:
        """A rendition is seen by whoever sees its image."""
        return self.filter(image__audience_id__in=viewer.audience_ids, image__published=True)
