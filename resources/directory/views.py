"""The directory: its list and the sheets of structures."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_safe

from foundation.accounts.http import ViewerRequest
from resources.directory.hours import told
from resources.directory.selectors import directory_list, sheet_of


@require_safe
def structure_list(request: ViewerRequest) -> HttpResponse:
    listed = SimpleLazyObject(lambda: directory_list(viewer=request.viewer, query=request.GET))
    context = {"listed": listed, "section": "annuaire", "breadcrumbs": [("Annuaire", "")]}
    return render(request, "resources/directory/structure_list.html", context)


@require_safe
def structure_sheet(request: ViewerRequest, slug: str) -> HttpResponse:
    sheet = sheet_of(slug=slug, viewer=request.viewer)
    if sheet is None:
        raise Http404
    context = {
        "sheet": sheet,
        "dots": [point.commune for point in sheet.points if point.commune.longitude is not None],
        "places": [(point, told(point.opening_hours)) for point in sheet.points],
        "section": "annuaire",
        "breadcrumbs": [("Annuaire", "/annuaire/"), (sheet.structure.name, "")],
    }
    return render(request, "resources/directory/structure_sheet.html", context)
