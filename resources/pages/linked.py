"""What pages show of other objects (a sheet, a document, a day…): found by address, one query a page.

The search index knows every object by its address, whatever its room; the object's own Kind says who sees it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from urllib.parse import urlsplit

from wagtail.fields import StreamField
from wagtail.models import Page

from foundation.access.viewer import Viewer
from resources.search.models import SearchEntry
from resources.search.selectors import Hit, hits_at


class Targets:
    """What a page links to, read the first time that it is asked for."""

    def __init__(self, page: Page, viewer: Viewer) -> None:
        self.page, self.viewer = page, viewer
        self.known: dict[str, Hit] | None = None

    def get(self, address: str) -> Hit | None:
        if self.known is None:
            self.known = hits_at(addresses_in(self.page) | {address}, self.viewer)
        return self.known.get(address)


_targets: ContextVar[Targets | None] = ContextVar("objects_that_a_page_links_to", default=None)


@contextmanager
def resolved_for(page: Page, viewer: Viewer) -> Iterator[None]:
    """Know what this page links to, as far as the viewer may see it."""
    token = _targets.set(Targets(page, viewer))
    try:
        yield
    finally:
        _targets.reset(token)


def target_of(address: str) -> Hit | None:
    """What stands at this address for whoever the page is rendered for; None when that is nothing."""
    targets = _targets.get()
    return targets.get(address) if targets else None


def path_of(address: str) -> str:
    """The path alone of an address copied from a browser."""
    path = urlsplit(address.strip()).path
    return path if path.startswith("/") else f"/{path}"


def is_known(path: str) -> bool:
    return SearchEntry.objects.filter(address=path).exists()


def addresses_in(page: Page) -> set[str]:
    """The addresses of all the « linked » blocks of a page."""
    streams = [getattr(page, field.name) for field in page._meta.fields if isinstance(field, StreamField)]
    return {child.value["address"] for stream in streams for child in stream if child.block_type == "linked"}
