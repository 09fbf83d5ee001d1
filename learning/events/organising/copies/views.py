"""Copying a day, and laying it in several départements in one go."""

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from foundation.accounts.http import MemberRequest
from foundation.french.numbers import count
from foundation.nonce.actions import AlreadySpent
from learning.events.models import Event
from learning.events.organising.copies.actions import copy_day, lay_series
from learning.events.organising.copies.forms import CopyForm, SeriesForms
from learning.events.permissions import may_copy
from learning.events.views import AGENDA, readable_day

FORM = require_http_methods(["GET", "HEAD", "POST"])
DONE_BEFORE = "C’est déjà fait : vous retrouvez ces journées dans l’agenda."


@login_required
@FORM
def day_copy(request: MemberRequest, slug: str) -> HttpResponse:
    """A draft at another date; its form opens next, so that all of it is read again."""
    event = _copied(request, slug)
    form = CopyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        nonce, date = form.cleaned_data["nonce"], form.cleaned_data["date"]
        try:
            day = copy_day(event=event, by=request.user, date=date, nonce=nonce)
        except AlreadySpent:
            messages.info(request, DONE_BEFORE)
            return redirect("/agenda/")
        messages.success(request, "La copie est un brouillon : relisez-la, puis proposez-la.")
        return redirect(f"{day.address}modifier/")
    return _page(request, event, "copy", "Copier", {"form": form})


@login_required
@FORM
def day_series(request: MemberRequest, slug: str) -> HttpResponse:
    """The same day in the eight départements, proposed together."""
    event = _copied(request, slug)
    if not event.is_onsite:
        raise Http404
    forms = SeriesForms(request.POST if request.method == "POST" else None)
    if request.method == "POST" and forms.is_valid():
        return _laid(request, event, forms, forms.nonce.cleaned_data["nonce"])
    return _page(request, event, "series", "Dans les huit départements", {"forms": forms})


def _laid(request: MemberRequest, event: Event, forms: SeriesForms, nonce: uuid.UUID) -> HttpResponse:
    try:
        days = lay_series(event=event, by=request.user, places=forms.places(), nonce=nonce)
    except AlreadySpent:
        messages.info(request, DONE_BEFORE)
    else:
        said = count(len(days), "journée est proposée", "journées sont proposées")
        messages.success(request, f"{said} au CARIF-OREF. Complétez l’accès de chaque lieu en modifiant sa journée.")
    return redirect("/agenda/")


def _copied(request: MemberRequest, slug: str) -> Event:
    event = readable_day(request, slug)
    if not may_copy(request.viewer, event):
        raise Http404
    return event


def _page(request: MemberRequest, event: Event, template: str, title: str, more: dict) -> HttpResponse:
    context = {
        **more,
        "event": event,
        "breadcrumbs": [AGENDA, (event.short_name, event.address), (title, "")],
        "section": "agenda",
    }
    status = 422 if request.method == "POST" else 200
    return render(request, f"learning/events/organising/{template}.html", context, status=status)
