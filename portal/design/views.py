"""How Passerelle looks: the choice of a theme, and the living page of its components."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from foundation.design.icons import ICONS
from portal.context_processors import THEME_COOKIE, THEMES
from portal.design.samples import samples

A_YEAR = 365 * 24 * 3600


@csrf_exempt  # a token would give every visitor a cookie; all a forger could do is change colours
@require_POST
def choose_theme(request: HttpRequest) -> HttpResponse:
    """Remember the theme in a cookie that says nothing else; the device's own choice needs none."""
    response = HttpResponseRedirect(_back(request))
    chosen = request.POST.get("theme", "")
    if chosen in THEMES:
        response.set_cookie(THEME_COOKIE, chosen, max_age=A_YEAR, samesite="Lax", secure=request.is_secure())
    else:
        response.delete_cookie(THEME_COOKIE, samesite="Lax")
    return response


def _back(request: HttpRequest) -> str:
    address = request.POST.get("next", "")
    own = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if own else "/"


def components(request: HttpRequest) -> HttpResponse:
    """The living page of the design system; it does not exist in production."""
    if not (settings.DEMO or settings.TESTING):
        raise Http404
    return render(request, "portal/design/components.html", {**samples(), **_frame()})


def _frame() -> dict[str, object]:
    return {"breadcrumbs": [("Composants", "")], "icons": sorted(ICONS)}
