"""The plan of the site, for people and for robots."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from foundation.accounts.http import ViewerRequest
from portal.sitemap.selectors import site_plan

ROBOTS = """User-agent: *
Disallow: /gestion/
Disallow: /compte/
Disallow: /recherche/
Disallow: /api/
"""


@require_safe
def site_map(request: ViewerRequest) -> HttpResponse:
    context = {"plan": site_plan(request.viewer), "breadcrumbs": [("Plan du site", "")]}
    return render(request, "portal/sitemap/site_map.html", context)


@require_safe
def robots(request: ViewerRequest) -> HttpResponse:
    """A demo asks robots to stay away altogether."""
    text = "User-agent: *\nDisallow: /\n" if settings.DEMO else ROBOTS
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
