"""The page where the running order and the workshops are laid."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from foundation.accounts.http import MemberRequest
from learning.events.organising.hub import organised_crumbs
from learning.events.organising.outline.actions import lay_outline
from learning.events.organising.outline.forms import OutlineForms
from learning.events.refusals import Refused
from learning.events.views import managed_day


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def day_outline(request: MemberRequest, slug: str) -> HttpResponse:
    event = managed_day(request, slug)
    forms = OutlineForms(event, request.POST if request.method == "POST" else None)
    refusal = ""
    if request.method == "POST" and forms.is_valid():
        try:
            lay_outline(event=event, by=request.user, **forms.rows())
        except Refused as refused:
            refusal = refused.sentence
        else:
            messages.success(request, "Le déroulé est enregistré.")
            return redirect(f"{event.address}deroule/" if "encore" in request.POST else event.address)
    context = {
        "event": event,
        "forms": forms,
        "refusal": refusal,
        "breadcrumbs": organised_crumbs(event, "Déroulé et ateliers"),
        "section": "agenda",
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "learning/events/organising/outline.html", context, status=status)
