"""Packages on an origin of their own: that host answers nothing else, and the site's host does not play them."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound

from learning.packages.play.sandbox import PREFIX


class PackageOriginMiddleware:
    """Stands before everything that reads a cookie or a file."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.PACKAGE_ORIGIN and _is_astray(request):
            return HttpResponseNotFound("Rien à cette adresse.", content_type="text/plain; charset=utf-8")
        return self.get_response(request)


def _is_astray(request: HttpRequest) -> bool:
    of_packages = request.get_host() == urlsplit(settings.PACKAGE_ORIGIN).netloc
    return of_packages != request.path.startswith(PREFIX)
