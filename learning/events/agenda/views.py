"""The shared calendar, as a list, and as a calendar file."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from foundation.access.keys import PUBLIC
from foundation.access.models import AudienceKey
from foundation.accounts.http import MemberRequest, ViewerRequest
from learning.events.agenda.calendars import Entry, calendar_with
from learning.events.agenda.feeds import close_feed, entries_of, feed_at, open_feed, renew_feed
from learning.events.agenda.models import CalendarFeed
from learning.events.agenda.pages import page_of
from learning.events.models import Event
from learning.events.permissions import may_approve, may_propose
from learning.events.polls.models import DatePoll
from learning.events.selectors import by_month

DAYS_A_FILE = 500


@require_safe
def agenda(request: ViewerRequest) -> HttpResponse:
    """The coming days by month, or the past ones, filtered by what the address says."""
    viewer, is_past = request.viewer, "passees" in request.GET
    days = Event.objects.visible_to(viewer)
    days = days.past() if is_past else days.upcoming()
    rows, page = page_of(request, days)
    context = {
        **page,
        "months": by_month(rows),
        "proposals": _proposals(request),
        "polls": _polls(request),
        "cleared": "/agenda/?passees=1" if is_past else "/agenda/",
        "look": "liste",
        "here": "/agenda/",
        "kept": [("passees", "1")] if is_past else [],
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


def _polls(request: ViewerRequest) -> list[DatePoll]:
    """One's own polls that look for a date."""
    if not may_propose(request.viewer):
        return []
    return list(DatePoll.objects.workable_by(request.viewer.user).unsettled().with_answer_count()[:10])


@require_safe
def agenda_calendar(request: ViewerRequest) -> HttpResponse:
    """The public days that are coming, for anybody's calendar program."""
    public = AudienceKey.objects.filter(key=PUBLIC).values("audience")
    days = Event.objects.filter(published=True, audience__in=public).upcoming().with_place().with_dates()[:DAYS_A_FILE]
    entries = [Entry(day) for day in days]
    return calendar_answer(calendar_with(entries, name="Agenda de Passerelle", is_feed=True), "agenda.ics")


@require_safe
def feed(request: ViewerRequest, secret: str) -> HttpResponse:
    """The days of the person whose secret address this is: the address alone opens it, as calendar programs ask."""
    own = feed_at(secret)
    if own is None:
        raise Http404
    answer = calendar_answer(calendar_with(entries_of(own), name="Mes journées, Passerelle", is_feed=True), "feed.ics")
    answer["Cache-Control"] = "private, no-store"
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Robots-Tag"] = "noindex"
    return answer


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def my_calendar(request: MemberRequest) -> HttpResponse:
    """One's own secret address, changed or closed by a button."""
    if request.method == "POST":
        return _act(request, request.POST.get("geste", ""))
    own = CalendarFeed.objects.filter(person=request.user).first()
    address = f"{settings.BASE_URL}{own.address}" if own else ""
    context = {
        "feed": own,
        "address": address,
        "webcal": f"webcal://{address.partition('://')[2]}",
        "public_address": f"{settings.BASE_URL}/agenda/agenda.ics",
        "breadcrumbs": [("Agenda", "/agenda/"), ("Mon calendrier", "")],
        "section": "agenda",
    }
    return render(request, "learning/events/my_calendar.html", context)


def _act(request: MemberRequest, act: str) -> HttpResponse:
    if act == "ouvrir":
        open_feed(person=request.user)
        messages.success(request, "Votre adresse est prête : donnez-la à votre logiciel de calendrier.")
    elif act == "changer":
        renew_feed(person=request.user)
        messages.success(request, "L’ancienne adresse ne répond plus. Donnez la nouvelle à votre calendrier.")
    elif act == "fermer":
        close_feed(person=request.user)
        messages.success(request, "Votre adresse est fermée : elle ne répond plus.")
    else:
        messages.error(request, "Ce geste n’est pas connu : rechargez la page, puis recommencez.")
    return redirect("my_calendar")


def calendar_answer(content: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)
