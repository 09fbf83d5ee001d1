"""The content security policy: strict for everybody, eased inside the Wagtail admin only."""

from csp.middleware import CSPMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase

ADMIN_PREFIX = "/gestion/"
#: Wagtail's editor writes inline scripts and styles, and previews pages in a frame.
ADMIN_EASING = {
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "frame-src": ["'self'"],
    "worker-src": ["'self'", "blob:"],
}


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """django-csp, with the admin's easing chosen by address."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if request.path.startswith(ADMIN_PREFIX):
            response._csp_replace = ADMIN_EASING  # type: ignore[attr-defined]
        return super().process_response(request, response)
