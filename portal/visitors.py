"""Whole pages for visitors, from the cache: only without a session cookie, keyed by the public version."""

import hashlib
from collections.abc import Callable

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from foundation.versions.actions import current
from portal.context_processors import THEME_COOKIE

#: A page is also laid anew after this many seconds, for what changes with the hour alone.
LIFETIME = 300
#: What is never the same for two visitors, or must be true to the second.
NEVER = ("/compte/", "/gestion", "/sante/", "/api/", "/demo/", "/preferences/", "/fichiers/", "/recherche/")


class VisitorCacheMiddleware:
    """Stands above sessions and sign-in, so that a cached page costs one query and no more."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not _may_be_cached(request):
            return self.get_response(request)
        key = _key(request)
        known = cache.get(key)
        if known is not None:
            return HttpResponse(known[0], headers=known[1])
        response = self.get_response(request)
        if _is_for_everybody(response):
            cache.set(key, (response.content, dict(response.items())), LIFETIME)
        return response


def _may_be_cached(request: HttpRequest) -> bool:
    return (
        request.method == "GET"
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and settings.CSRF_COOKIE_NAME not in request.COOKIES
        and not request.path.startswith(NEVER)
        and len(request.META.get("QUERY_STRING", "")) <= 200
        and "HTTP_HX_REQUEST" not in request.META
    )


def _is_for_everybody(response: HttpResponse) -> bool:
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and response.get("Content-Type", "").startswith("text/html")
        and "no-store" not in response.get("Cache-Control", "")
        and "private" not in response.get("Cache-Control", "")
    )


def _key(request: HttpRequest) -> str:
    address = f"{request.get_host()} {request.get_full_path()} {request.COOKIES.get(THEME_COOKIE, '')[:8]}"
    return f"visitor:{current()}:{hashlib.sha256(address.encode()).hexdigest()}"
