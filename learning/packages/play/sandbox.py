"""The box in which a package runs: no session, no cookie, no request but to its own address."""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

#: what a package may do inside its frame; never to leave it for the page around, nor to be of our origin
FLAGS = "allow-scripts allow-forms allow-modals allow-popups allow-downloads"
PREFIX = "/paquets/jeu/"


def own_origin() -> str:
    """The origin that installations may give to packages; empty when they share ours, in an opaque one."""
    return settings.PACKAGE_ORIGIN


def flags() -> str:
    """With an origin of its own a package may be of it: there is nothing of ours there."""
    return f"{FLAGS} allow-same-origin" if own_origin() else FLAGS


def base_address(request: HttpRequest, token: str) -> str:
    """The whole address under which this ticket's files stand, as policies name it."""
    origin = own_origin() or f"{request.scheme}://{request.get_host()}"
    return f"{origin}{PREFIX}{token}/"


def policy(base: str) -> str:
    """Everything from its own address, inline or made by itself; nothing from or to elsewhere."""
    ancestors = f"; frame-ancestors 'self' {settings.BASE_URL}" if own_origin() else ""
    return (
        f"sandbox {flags()}; default-src {base} data: blob: 'unsafe-inline' 'unsafe-eval'; worker-src blob:; "
        f"form-action {base}; base-uri {base}{ancestors}"
    )


def boxed(response: HttpResponseBase, base: str, *, kept: bool) -> HttpResponseBase:
    """The headers of whatever is served from a package. In an opaque origin, a file is foreign even to its
    neighbours: hence the permission to read it, which the ticket alone guards."""
    response["Content-Security-Policy"] = policy(base)
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["X-Content-Type-Options"] = "nosniff"
    response["Referrer-Policy"] = "no-referrer"
    response["Cache-Control"] = "private, max-age=43200" if kept else "private, no-store"
    response.xframe_options_exempt = True  # type: ignore[attr-defined]  # framed by the player, and by its own frames
    return response
