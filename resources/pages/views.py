"""Serving pages: found by address, with their audience, in one query."""

from django.db.models import F
from django.http import Http404, HttpResponse
from wagtail import hooks
from wagtail.models import Page

from foundation.accounts.http import ViewerRequest
from resources.pages.navigation import HOME_DEPTH, root_path


def serve(request: ViewerRequest, path: str) -> HttpResponse:
    """The page at this address, if it is published and open to the viewer; otherwise 404, whatever the reason."""
    *above, found = _line_to(path) or [None]
    if found is None or not found.live or found.audience_id not in request.viewer.audience_ids:
        raise Http404
    page = found.specific
    page.known_ancestors = [
        each for each in above if each.depth > HOME_DEPTH and each.audience_id in request.viewer.audience_ids
    ]
    return _refusal(page, request) or page.serve(request)


def _refusal(page: Page, request: ViewerRequest) -> HttpResponse | None:
    """What Wagtail and its hooks answer instead of the page: a method that it does not know…"""
    answers = [before(page, request, [], {}) for before in hooks.get_hooks("before_serve_page")]
    refused = [answer for answer in answers if isinstance(answer, HttpResponse)]
    return refused[0] if refused else page.check_request_method(request)


def _line_to(path: str) -> list[Page]:
    """The page at the address and all above it, from the home page down; empty when there is none."""
    root = root_path()
    parts = path.strip("/").split("/") if path else []
    addresses = [root + "".join(f"{part}/" for part in parts[:length]) for length in range(len(parts) + 1)]
    line = list(
        Page.objects.filter(url_path__in=addresses)
        .annotate(audience_id=F("page_audience__audience_id"))
        .order_by("depth")
    )
    return line if line and line[-1].url_path == addresses[-1] else []
