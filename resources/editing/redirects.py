"""Old addresses, as editors and Wagtail keep them, answered instead of a 404."""

from collections.abc import Callable

from django.http import HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from wagtail.contrib.redirects.models import Redirect

from foundation.accounts.http import ViewerRequest
from resources.pages.links import address_of
from resources.pages.querysets import visible_pages


class RedirectMiddleware:
    """Follows a redirect only towards what the viewer may see: else the 404 stands."""

    def __init__(self, get_response: Callable[[ViewerRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: ViewerRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in ("GET", "HEAD") or "\0" in request.path:
            return response
        return _redirection(request) or response


def _redirection(request: ViewerRequest) -> HttpResponse | None:
    paths = [Redirect.normalise_path(path) for path in (request.get_full_path(), request.path)]
    found = {each.old_path: each for each in Redirect.objects.filter(old_path__in=paths)}
    redirect = next((found[path] for path in paths if path in found), None)
    address = _target(request, redirect) if redirect else ""
    if not redirect or not address:
        return None
    kind = HttpResponsePermanentRedirect if redirect.is_permanent else HttpResponseRedirect
    return kind(address)


def _target(request: ViewerRequest, redirect: Redirect) -> str:
    if not redirect.redirect_page_id:
        return redirect.redirect_link
    url_path = visible_pages(request.viewer).filter(pk=redirect.redirect_page_id).values_list("url_path", flat=True)
    return next((address_of(each) + redirect.redirect_page_route_path.lstrip("/") for each in url_path), "")
