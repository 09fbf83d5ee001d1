"""What the box in the header shows while one types; the page of results belongs to the portal."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from foundation.accounts.http import ViewerRequest
from resources.search.selectors import suggestions


@require_safe
def suggestion_list(request: ViewerRequest) -> HttpResponse:
    """A single letter suggests nothing, and nothing is said of it."""
    typed = request.GET.get("q", "").strip()
    text = typed if len(typed) > 1 else ""
    hits = suggestions(text=text, viewer=request.viewer) if text else []
    return render(request, "resources/search/_suggestions.html", {"hits": hits, "text": text})
