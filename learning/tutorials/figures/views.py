"""« Chiffres »: of a tutorial, and of all of them."""

from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from foundation.accounts.http import MemberRequest
from learning.tutorials.contexts import crumbs
from learning.tutorials.figures.permissions import reads_tutorial_figures
from learning.tutorials.figures.report import report_of, rows_for
from learning.tutorials.figures.tables import csv_response, report_table, rows_table
from learning.tutorials.models import TutorialPage

SPACE = ("Mon espace", "/mon-espace/")


def for_authors(view: Any) -> Any:
    """404 for whoever does not write tutorials."""

    @login_required
    @require_safe
    @wraps(view)
    def wrapped(request: MemberRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not reads_tutorial_figures(request.viewer):
            raise Http404
        return view(request, *args, **kwargs)

    return wrapped


@for_authors
def figures(request: MemberRequest, slug: str) -> HttpResponse:
    tutorial = _tutorial(request, slug)
    context = {
        "report": report_of(tutorial, request.viewer),
        "tutorial": tutorial,
        "section": "tutoriels",
        "breadcrumbs": crumbs(tutorial, "Chiffres"),
    }
    return render(request, "learning/tutorials/figures/figures.html", context)


@for_authors
def figures_table(request: MemberRequest, slug: str) -> HttpResponse:
    tutorial = _tutorial(request, slug)
    return csv_response(report_table(report_of(tutorial, request.viewer)), f"chiffres-{tutorial.slug}")


@for_authors
def overview(request: MemberRequest) -> HttpResponse:
    context = {"rows": rows_for(request.viewer), "breadcrumbs": [SPACE, ("Chiffres des tutoriels", "")]}
    return render(request, "learning/tutorials/figures/overview.html", context)


@for_authors
def overview_table(request: MemberRequest) -> HttpResponse:
    return csv_response(rows_table(rows_for(request.viewer)), "chiffres-des-tutoriels")


def _tutorial(request: MemberRequest, slug: str) -> TutorialPage:
    return get_object_or_404(TutorialPage.objects.visible_to(request.viewer).select_related("axis"), slug=slug)
