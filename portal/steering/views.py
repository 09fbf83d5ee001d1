"""Pilotage: the indicators of a year."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from foundation.accounts.http import MemberRequest, ViewerRequest
from foundation.clock import now, today
from portal.steering.indicators import department_rows, indicators
from portal.steering.permissions import reads_figures
from portal.steering.selectors import Year, by_department, by_modality, totals, years


@login_required
@require_safe
def steering(request: MemberRequest) -> HttpResponse:
    if not reads_figures(request.viewer):
        raise Http404
    year = Year(_asked_year(request))
    figures = totals(year, request.viewer)
    context = {
        "year": year.number,
        "years": sorted({*years(figures["first"]), year.number}, reverse=True),
        "as_of": now(),
        "indicators": indicators(figures),
        "departments": department_rows(by_department(year)),
        "modalities": by_modality(year),
        "section": "pilotage",
        "breadcrumbs": [("Pilotage", "")],
    }
    return render(request, "portal/steering/steering.html", context)


def _asked_year(request: ViewerRequest) -> int:
    text = request.GET.get("annee", "")
    year = int(text) if len(text) == 4 and text.isdecimal() else today().year
    return year if 2015 <= year <= today().year else today().year
