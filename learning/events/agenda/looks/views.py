"""The shared calendar by month, by week and on the map, with the filters of the list."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from foundation.accounts.http import ViewerRequest
from learning.events.agenda.filters import filters_from
from learning.events.agenda.looks.maps import by_place, pins_of, places_of
from learning.events.agenda.looks.months import MOST, Month, month_from
from learning.events.agenda.looks.weeks import Week, week_from
from learning.events.agenda.pages import page_of
from learning.events.models import Event
from learning.events.querysets import EventQuerySet
from learning.events.selectors import DayRow, day_rows


@require_safe
def agenda_month(request: ViewerRequest) -> HttpResponse:
    """A month as a grid; past and coming days alike."""
    month = month_from(request.GET.get("mois", ""))
    rows, context = _period(request, month, "mois")
    context |= {"month": month, "weeks": month.grid(rows)}
    return render(request, "learning/events/agenda_month.html", context)


@require_safe
def agenda_week(request: ViewerRequest) -> HttpResponse:
    """A week at its hours; past and coming days alike."""
    week = week_from(request.GET.get("semaine", ""))
    rows, context = _period(request, week, "semaine")
    context |= {"week": week, "columns": week.columns(rows)}
    return render(request, "learning/events/agenda_week.html", context)


@require_safe
def agenda_map(request: ViewerRequest) -> HttpResponse:
    """Where the coming days take place: the map and its list have the same numbers, in the same order."""
    days = Event.objects.visible_to(request.viewer).upcoming()
    rows, page = page_of(request, days, by_place)
    places = places_of(rows)
    context = {
        **page,
        **_frame(request, "carte"),
        "places": places,
        "pins": pins_of(places),
        "breadcrumbs": [("Agenda", "/agenda/"), ("Carte", "")],
    }
    return render(request, "learning/events/agenda_map.html", context)


def _period(request: ViewerRequest, period: Month | Week, look: str) -> tuple[list[DayRow], dict[str, Any]]:
    days: EventQuerySet = Event.objects.visible_to(request.viewer).between(*period.bounds)
    filters = filters_from(request.GET)
    rows = day_rows(filters.apply(days).with_place().with_dates()[:MOST], request.viewer.user)
    return rows, {
        **_frame(request, look, period.value),
        "period": period,
        "summary": filters.summary(days),
        "chips": filters.chips(request.GET),
        "is_empty": not rows,
        "breadcrumbs": [("Agenda", "/agenda/"), (period.name, "")],
    }


def _frame(request: ViewerRequest, look: str, value: str = "") -> dict[str, Any]:
    """What the filters and the choice of looks need to know of the page where they stand."""
    here = reverse(f"agenda_{LOOKS[look]}")
    return {
        "look": look,
        "here": here,
        "kept": [(look, value)] if value else [],
        "cleared": f"{here}?{look}={value}" if value else here,
        "section": "agenda",
    }


LOOKS = {"mois": "month", "semaine": "week", "carte": "map"}
