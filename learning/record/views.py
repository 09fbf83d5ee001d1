"""Attestations: what one finished, and what an attestation is."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from foundation.accounts.http import ViewerRequest
from learning.record.achievements import achievements_by_year


@require_safe
def attestations(request: ViewerRequest) -> HttpResponse:
    """One's own lines for an account; for a visitor, what an attestation is."""
    if request.viewer.is_visitor:
        return render(request, "learning/record/about_attestations.html", {"breadcrumbs": [("Attestations", "")]})
    context = {
        "years": achievements_by_year(request.viewer),
        "breadcrumbs": [("Mon espace", "/mon-espace/"), ("Mes attestations", "")],
    }
    return render(request, "learning/record/my_attestations.html", context)
