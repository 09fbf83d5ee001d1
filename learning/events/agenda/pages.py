"""A page of the days that the filters leave, for the list and for the map."""

from collections.abc import Callable
from typing import Any

from django.core.paginator import Paginator

from foundation.accounts.http import ViewerRequest
from learning.events.agenda.filters import filters_from
from learning.events.querysets import EventQuerySet
from learning.events.selectors import DayRow, day_rows, nearest_day

DAYS_A_PAGE = 20


def page_of(
    request: ViewerRequest, days: EventQuerySet, arrange: Callable[[EventQuerySet], EventQuerySet] | None = None
) -> tuple[list[DayRow], dict[str, Any]]:
    """The rows of the page asked for, and what the frame around them reads. Six queries at most; the filters' own
    figures say how many days there are in all."""
    filters = filters_from(request.GET)
    summary, chips = filters.summary(days), filters.chips(request.GET)
    kept = filters.apply(days)
    pages = Paginator((arrange(kept) if arrange else kept).with_place().with_dates().with_waiting_count(), DAYS_A_PAGE)
    pages.count = summary.total
    page = pages.get_page(request.GET.get("page"))
    return day_rows(page.object_list, request.viewer.user), {
        "page_obj": page,
        "summary": summary,
        "chips": chips,
        "nearest": nearest_day(days) if chips and not summary.total else None,
    }
