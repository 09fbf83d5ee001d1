"""A day's own page, its calendar file, and the form that proposes or changes it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from foundation.accounts.http import MemberRequest, ViewerRequest
from foundation.nonce.actions import AlreadySpent
from learning.events.agenda.calendars import calendar_of
from learning.events.agenda.views import calendar_answer
from learning.events.models import Event
from learning.events.organising.proposing.actions import change_day, propose_day
from learning.events.organising.proposing.forms import DayForm
from learning.events.organising.proposing.presets import PRESETS
from learning.events.page.selectors import day_page
from learning.events.permissions import may_approve, may_manage, may_propose
from learning.events.refusals import Refused
from learning.events.signups.workshops.selectors import in_words

AGENDA = ("Agenda", "/agenda/")
DRAFTED = "Votre brouillon est gardé. Vous seule ou vous seul le voyez, avec les personnes qui l’organisent avec vous."
PROPOSED = "Votre journée est proposée. Le CARIF-OREF la relit avant de l’ouvrir."


def readable_day(request: ViewerRequest, slug: str) -> Event:
    """The day at this address, if the viewer may read it; else 404."""
    days = Event.objects.readable_by(request.viewer, editor=may_approve(request.viewer))
    return get_object_or_404(days.select_related("commune__department", "organiser", "axis"), slug=slug)


def managed_day(request: ViewerRequest, slug: str) -> Event:
    """The same, for who manages it."""
    event = readable_day(request, slug)
    if not may_manage(request.viewer, event):
        raise Http404
    return event


@require_safe
def day_detail(request: ViewerRequest, slug: str) -> HttpResponse:
    return day_answer(request, readable_day(request, slug))


def day_answer(request: ViewerRequest, event: Event, refusal: Refused | None = None) -> HttpResponse:
    """The page of a day; with a refusal, what was asked and why it was not done."""
    context = {
        **day_page(event, request.viewer),
        "refusal": refusal.sentence if refusal else "",
        "breadcrumbs": [AGENDA, (event.short_name, "")],
        "section": "agenda",
    }
    return render(request, "learning/events/day.html", context, status=refusal.status if refusal else 200)


@require_safe
def day_calendar(request: ViewerRequest, slug: str) -> HttpResponse:
    """The .ics file; with the video link and one's workshops for who has a seat."""
    event, viewer = readable_day(request, slug), request.viewer
    mine = None if viewer.is_visitor else event.sign_ups.seated().of(viewer.user).first()
    workshops = in_words(mine) if mine else []
    content = calendar_of(event, name=event.title, with_link=bool(mine), workshops=workshops)
    return calendar_answer(content, f"{event.slug}.ics")


@login_required
def day_new(request: MemberRequest) -> HttpResponse:
    """A référent or the CARIF-OREF proposes a day."""
    if not may_propose(request.viewer):
        raise Http404
    preset = PRESETS.get(request.GET.get("modele", ""))
    context: dict[str, Any] = {"breadcrumbs": [AGENDA, ("Proposer une journée", "")], "section": "agenda"}
    if request.method != "POST" and preset is None:
        return render(request, "learning/events/organising/presets.html", {**context, "presets": PRESETS.values()})
    form = DayForm(request.POST or None, viewer=request.viewer, preset=preset)
    if request.method == "POST" and form.is_valid():
        return _propose(request, form)
    context |= {"form": form, "preset": preset}
    return render(request, "learning/events/day_form.html", context, status=422 if form.is_bound else 200)


def _propose(request: ViewerRequest, form: DayForm) -> HttpResponse:
    draft = "brouillon" in request.POST
    try:
        event = propose_day(by=request.user, nonce=form.cleaned_data["nonce"], draft=draft, **form.proposal())
    except AlreadySpent:
        messages.info(request, "Cette journée est déjà enregistrée.")
        return redirect("/agenda/")
    messages.success(request, DRAFTED if draft else PROPOSED)
    return redirect(event.address)


@login_required
def day_edit(request: MemberRequest, slug: str) -> HttpResponse:
    event = managed_day(request, slug)
    if event.is_past or event.is_called_off:
        return day_answer(request, event, Refused("Cette journée ne peut plus être modifiée."))
    form = DayForm(request.POST or None, viewer=request.viewer, event=event)
    if request.method == "POST" and form.is_valid() and _changed(request, event, form):
        messages.success(request, "La journée est à jour.")
        return redirect(event.address)
    context: dict[str, Any] = {
        "form": form,
        "event": event,
        "breadcrumbs": [AGENDA, (event.short_name, event.address), ("Modifier", "")],
        "section": "agenda",
    }
    return render(request, "learning/events/day_form.html", context, status=422 if form.is_bound else 200)


def _changed(request: ViewerRequest, event: Event, form: DayForm) -> bool:
    """Whether the change was made; if not, the form says why."""
    try:
        change_day(event=event, by=request.user, **form.proposal())
    except Refused as refused:
        form.add_error(None, refused.sentence)
        return False
    return True
