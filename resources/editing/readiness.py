"""What stops a page from being published whichever way it is done: a film that cannot be read."""

from collections.abc import Iterator

from django.contrib import messages
from wagtail.fields import StreamField
from wagtail.models import Page

from foundation.accounts.http import ViewerRequest


def faults(page: Page) -> Iterator[str]:
    """Of the page as it would be published: its latest version."""
    latest = page.specific.get_latest_revision_as_object()
    for field in latest._meta.fields:
        if isinstance(field, StreamField):
            for block in getattr(latest, field.name) or ():
                recording = block.value["recording"] if block.block_type == "recording" else None
                if recording and recording.missing:
                    yield f"« {recording.title} » : {recording.missing}"


def tell_faults(request: ViewerRequest, pages: list[Page]) -> bool:
    """Say of each page, and of the drafts below when they come along, what stops it; whether anything does."""
    if request.POST.get("include_descendants"):
        pages = [*pages, *(draft for page in pages for draft in page.get_descendants().not_live())]
    found = [(page, fault) for page in pages for fault in faults(page)]
    for page, fault in found:
        messages.error(request, f"« {page.title} » n’est pas publiée. {fault}")
    return bool(found)
