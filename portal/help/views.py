"""Help: the first steps of each role."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.legal.views import identity


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    context = {"identity": identity(), "breadcrumbs": [("Aide et premiers pas", "")]}
    return render(request, "portal/help/help_page.html", context)
