"""Two pages with one button each, which say first how many people will be told."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from foundation.accounts.http import MemberRequest
from learning.events.models import Event
from learning.events.organising.calling_off.actions import cancel_day, postpone_day
from learning.events.organising.calling_off.forms import CancelForm, PostponeForm
from learning.events.organising.hub import organised_crumbs
from learning.events.refusals import Refused
from learning.events.views import day_answer, managed_day

FORM = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@FORM
def day_cancel(request: MemberRequest, slug: str) -> HttpResponse:
    event = managed_day(request, slug)
    if event.is_past and not event.is_called_off:
        return day_answer(request, event, Refused("Cette journée a eu lieu : elle ne peut plus être annulée."))
    form = CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _done(request, event, cancel_day, form, "La journée est annulée. Chaque personne inscrite est prévenue.")
    return _asked(request, event, form, "Annuler")


@login_required
@FORM
def day_postpone(request: MemberRequest, slug: str) -> HttpResponse:
    event = managed_day(request, slug)
    form = PostponeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _done(request, event, postpone_day, form, "C’est noté. Chaque personne inscrite est prévenue.")
    return _asked(request, event, form, "Reporter")


def _done(
    request: MemberRequest, event: Event, act: Callable[..., Any], form: forms.Form, said: str
) -> HttpResponse:  # fmt: skip
    try:
        act(event=event, by=request.user, **form.cleaned_data)
    except Refused as refused:
        return day_answer(request, event, refused)
    messages.success(request, said)
    return redirect(event.address)


def _asked(request: MemberRequest, event: Event, form: forms.Form, verb: str) -> HttpResponse:
    context = {
        "form": form,
        "event": event,
        "verb": verb,
        "people": event.sign_ups.open().count(),
        "breadcrumbs": organised_crumbs(event, verb),
        "section": "agenda",
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "learning/events/organising/call_off.html", context, status=status)
