"""The vocabulary in which pages are read."""

from typing import Self

from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from foundation.access.viewer import Viewer


class BasePageQuerySet(PageQuerySet):
    def visible_to(self, viewer: Viewer) -> Self:
        """What this viewer may see: published, with an audience open to them. A page without a row is invisible."""
        return self.live().filter(page_audience__audience_id__in=viewer.audience_ids)


def visible_pages(viewer: Viewer) -> PageQuerySet:
    """The pages of every type that this viewer may see."""
    return Page.objects.live().filter(page_audience__audience_id__in=viewer.audience_ids)


BasePageManager = PageManager.from_queryset(BasePageQuerySet)
