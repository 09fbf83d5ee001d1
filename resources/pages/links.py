"""Links between pages in rich text: one query a page, however many there are.

While a page is rendered, `resolved_for` holds the addresses of all the pages that it links to and that
the viewer may see. A link to anything else is written as plain text: no door that does not open.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail.rich_text.pages import PageLinkHandler

from foundation.access.viewer import Viewer
from resources.pages.querysets import visible_pages

LINK = re.compile(r'<a [^>]*linktype=\\?"page\\?"[^>]*>')
IDENTIFIER = re.compile(r'\bid=\\?"(\d+)')

_addresses: ContextVar[dict[int, str] | None] = ContextVar("addresses_of_linked_pages", default=None)


def address_of(url_path: str) -> str:
    """The address of a page on the site, from its url_path."""
    return "/" + url_path.split("/", 2)[2]


def linked_pages(page: Page) -> set[int]:
    """The numbers of the pages that a page's rich text links to."""
    texts = [
        field.value_to_string(page) for field in page._meta.fields if isinstance(field, RichTextField | StreamField)
    ]
    anchors = [anchor for text in texts for anchor in LINK.findall(text or "")]
    return {int(found[1]) for anchor in anchors if (found := IDENTIFIER.search(anchor))}


@contextmanager
def resolved_for(page: Page, viewer: Viewer) -> Iterator[None]:
    """Know the addresses of all that this page links to, as far as the viewer may see it."""
    with resolved_for_all([page], viewer):
        yield


@contextmanager
def resolved_for_all(pages: Iterable[Page], viewer: Viewer) -> Iterator[None]:
    """The same for several pages that are shown as one."""
    wanted = set().union(*(linked_pages(page) for page in pages))
    token = _addresses.set(_addresses_among(visible_pages(viewer), wanted) if wanted else {})
    try:
        yield
    finally:
        _addresses.reset(token)


def _addresses_among(pages: PageQuerySet, wanted: Iterable[int]) -> dict[int, str]:
    found = pages.filter(pk__in=wanted).order_by().values_list("pk", "url_path")
    return {pk: address_of(url_path) for pk, url_path in found}


class SitePageLinkHandler(PageLinkHandler):
    """Wagtail's link to a page, with addresses read in bulk."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        wanted = [int(attrs["id"]) for attrs in attrs_list]
        known = _addresses.get()
        if known is None:
            known = _addresses_among(Page.objects.live(), wanted)
        return [f'<a href="{known[pk]}">' if pk in known else "<a>" for pk in wanted]
