"""The search page: everything that the viewer may see, in one list."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from foundation.accounts.http import ViewerRequest
from resources.search.selectors import search


@require_safe
def search_page(request: ViewerRequest) -> HttpResponse:
    text = request.GET.get("q", "").strip()[:200]
    context: dict[str, Any] = {
        "text": text,
        "results": None,
        "section": "recherche",
        "breadcrumbs": [("Recherche", "")],
    }
    if text:
        kind, page = request.GET.get("type"), request.GET.get("page", "1")
        results = search(text=text, viewer=request.viewer, kind=kind, page=page)
        context |= {"results": results, "page_obj": results.page_obj}
    return render(request, "portal/search/search_page.html", context)
