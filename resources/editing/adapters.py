"""What Wagtail's own signals set off: audiences of new and moved pages, the search index, visitors' cached pages."""

from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from foundation.versions.actions import bump
from resources.editing.inheritance import inherit_audience, keys_of_pages, settle_audiences
from resources.search.actions import index_object, unindex_object


def connect() -> None:
    """Called once, when the room is ready."""
    page_published.connect(when_published, dispatch_uid="pages.published")
    page_unpublished.connect(when_unpublished, dispatch_uid="pages.unpublished")
    post_page_move.connect(when_moved, dispatch_uid="pages.moved")
    page_slug_changed.connect(when_renamed, dispatch_uid="pages.renamed")


def when_published(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    inherit_audience(page=instance)
    index_object(instance)
    bump()


def when_unpublished(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    unindex_object(instance)
    bump()


def when_moved(
    sender: type[Page], instance: Page, parent_page_before: Page, parent_page_after: Page, **kwargs: Any
) -> None:
    """A page that changes place keeps its audience, or takes the new place's when that is narrower."""
    if parent_page_before.pk != parent_page_after.pk:
        settle_audiences(page=instance, own=keys_of_pages(instance))
    _index_below(instance, inclusive=True)


def when_renamed(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    _index_below(instance, inclusive=False)


def _index_below(page: Page, *, inclusive: bool) -> None:
    for each in page.get_descendants(inclusive=inclusive).live().specific():
        index_object(each)
    bump()
