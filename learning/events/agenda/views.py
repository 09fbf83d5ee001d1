"""The shared calendar, as a list, and as a calendar file."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from foundation.access.keys import PUBLIC
from foundation.access.models import AudienceKey
from foundation.accounts.http import ViewerRequest
from learning.events.agenda.calendars import calendar_of
from learning.events.agenda.filters import filters_from
from learning.events.models import Event
from learning.events.permissions import may_approve, may_propose
from learning.events.selectors import by_month, day_rows, nearest_day

DAYS_A_PAGE = 20
DAYS_A_FILE = 500


@require_safe
def agenda(request: ViewerRequest) -> HttpResponse:
    """The coming days by month, or the past ones, filtered by what the address says."""
    viewer, is_past = request.viewer, "passees" in request.GET
    days = Event.objects.visible_to(viewer)
    days = days.past() if is_past else days.upcoming()
    filters = filters_from(request.GET)
    summary, chips = filters.summary(days), filters.chips(request.GET)
    pages = Paginator(filters.apply(days).with_place().with_waiting_count(), DAYS_A_PAGE)
    pages.count = summary.total
    page = pages.get_page(request.GET.get("page"))
    context = {
        "months": by_month(day_rows(page.object_list, viewer.user)),
        "proposals": _proposals(request),
        "page_obj": page,
        "summary": summary,
        "chips": chips,
        "cleared": "/agenda/?passees=1" if is_past else "/agenda/",
        "nearest": nearest_day(days) if chips and not summary.total else None,
        "is_past": is_past,
        "may_propose": may_propose(viewer),
        "may_approve": may_approve(viewer),
        "breadcrumbs": [("Agenda", "")],
        "section": "agenda",
    }
    return render(request, "learning/events/agenda.html", context)


def _proposals(request: ViewerRequest) -> list[Event]:
    """One's own drafts and proposals; for the CARIF-OREF, all that wait for its approval too."""
    if not request.viewer.holds("referent", "carif_oref", "steering"):
        return []
    mine = Event.objects.workable_by(request.viewer.user, editor=may_approve(request.viewer))
    return list(mine.in_preparation().select_related("commune__department", "organiser")[:20])


@require_safe
def agenda_calendar(request: ViewerRequest) -> HttpResponse:
    """The public days that are coming, for anybody's calendar program."""
    public = AudienceKey.objects.filter(key=PUBLIC).values("audience")
    days = Event.objects.filter(published=True, audience__in=public).upcoming().with_place()[:DAYS_A_FILE]
    return calendar_answer(calendar_of(*days, name="Agenda de Passerelle"), "agenda.ics")


def calendar_answer(content: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)
