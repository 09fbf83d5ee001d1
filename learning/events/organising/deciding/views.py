"""Proposing a draft, and answering a proposal."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from foundation.accounts.http import MemberRequest, ViewerRequest
from foundation.french.numbers import count
from learning.events.models import Event
from learning.events.organising.deciding.actions import approve_day, approve_series, send_back, submit_day
from learning.events.organising.deciding.forms import SendBackForm
from learning.events.permissions import may_decide
from learning.events.refusals import Refused
from learning.events.views import AGENDA, day_answer, managed_day, readable_day


@login_required
@require_POST
def day_submit(request: MemberRequest, slug: str) -> HttpResponse:
    """A draft is proposed."""
    event = managed_day(request, slug)
    try:
        submit_day(event=event, by=request.user)
    except Refused as refused:
        return day_answer(request, event, refused)
    messages.success(request, "Votre journée est proposée. Le CARIF-OREF la relit avant de l’ouvrir.")
    return redirect(event.address)


@require_POST
def day_approve(request: ViewerRequest, slug: str) -> HttpResponse:
    """A proposed day opens; with « serie », all of its series."""
    event = _asked(request, slug)
    if event.state != Event.State.PROPOSED:
        return _answered(request, event)
    try:
        days = [approve_day(event=event, by=request.user)]
        if "serie" in request.POST:
            days += approve_series(event=event, by=request.user)
    except Refused as refused:
        return day_answer(request, event, refused)
    messages.success(request, _opened(len({day.pk for day in days})))
    return redirect(event.address)


def _opened(total: int) -> str:
    if total == 1:
        return "La journée est dans l’agenda, ouverte aux inscriptions."
    return f"{count(total, 'journée est', 'journées sont')} dans l’agenda, ouvertes aux inscriptions."


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def day_send_back(request: MemberRequest, slug: str) -> HttpResponse:
    """Back to who proposed it, with a reason."""
    event = _asked(request, slug)
    if event.state != Event.State.PROPOSED:
        return _answered(request, event)
    form = SendBackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        send_back(event=event, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, f"La journée est renvoyée à {event.organiser}, avec votre message.")
        return redirect("/agenda/")
    context = {
        "form": form,
        "event": event,
        "breadcrumbs": [AGENDA, (event.short_name, event.address), ("Renvoyer", "")],
        "section": "agenda",
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "learning/events/organising/send_back.html", context, status=status)


def _answered(request: ViewerRequest, event: Event) -> HttpResponse:
    messages.info(request, "Cette journée a déjà reçu sa réponse.")
    return redirect(event.address)


def _asked(request: ViewerRequest, slug: str) -> Event:
    """The proposal, for who may answer it; one that was answered meanwhile is shown as it stands."""
    event = readable_day(request, slug)
    if event.state == Event.State.PROPOSED and not may_decide(request.viewer, event):
        raise Http404
    if event.state != Event.State.PROPOSED and not request.viewer.holds("carif_oref"):
        raise Http404
    return event
