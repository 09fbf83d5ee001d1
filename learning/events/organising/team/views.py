"""Co-organisers, handing a day over, and answering the offer of one."""

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from foundation.accounts.http import MemberRequest
from learning.events.models import Event
from learning.events.organising.hub import organised_crumbs
from learning.events.organising.models import HandOver
from learning.events.organising.team.actions import answer_offer, offer_day, set_co_organisers, withdraw_offer
from learning.events.organising.team.forms import CoOrganisersForm, OfferForm
from learning.events.permissions import may_hand_over
from learning.events.refusals import Refused
from learning.events.views import AGENDA, managed_day

FORM = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@FORM
def day_team(request: MemberRequest, slug: str) -> HttpResponse:
    """Who organises together."""
    event = _own(request, slug)
    form = CoOrganisersForm(request.POST if request.method == "POST" else None, event=event)
    if request.method == "POST" and form.is_valid():
        set_co_organisers(event=event, by=request.user, people=form.cleaned_data["people"])
        messages.success(request, "C’est noté. Qui est nouveau est prévenu.")
        return redirect(f"{event.address}organiser/")
    context = {"form": form, "event": event, "breadcrumbs": organised_crumbs(event, "À plusieurs"), "section": "agenda"}
    status = 422 if request.method == "POST" else 200
    return render(request, "learning/events/organising/team.html", context, status=status)


@login_required
@FORM
def day_offer(request: MemberRequest, slug: str) -> HttpResponse:
    """« Passer la main »."""
    event = _own(request, slug)
    form, refusal = OfferForm(request.POST if request.method == "POST" else None, event=event), None
    if request.method == "POST" and form.is_valid():
        try:
            offer = offer_day(event=event, by=request.user, **form.cleaned_data)
        except Refused as refused:
            refusal = refused
        else:
            messages.success(
                request, f"La demande est envoyée. La journée reste à vous jusqu’à la réponse de {offer.to}."
            )
            return redirect(f"{event.address}organiser/")
    context = {
        "form": form,
        "event": event,
        "refusal": refusal.sentence if refusal else "",
        "breadcrumbs": organised_crumbs(event, "Passer la main"),
        "section": "agenda",
    }
    status = refusal.status if refusal else 422 if request.method == "POST" else 200
    return render(request, "learning/events/organising/offer.html", context, status=status)


@login_required
@require_POST
def day_offer_withdraw(request: MemberRequest, slug: str) -> HttpResponse:
    event = _own(request, slug)
    if withdraw_offer(event=event, by=request.user):
        messages.success(request, "La demande est retirée.")
    return redirect(f"{event.address}organiser/")


@login_required
@FORM
def offer_answer(request: MemberRequest, number: uuid.UUID) -> HttpResponse:
    """A page with two buttons, for who was asked."""
    offers = HandOver.objects.to_person(request.user).exclude(state=HandOver.State.WITHDRAWN)
    offer = get_object_or_404(offers.select_related("event__commune", "by"), uuid=number)
    if request.method == "POST":
        accept = "oui" in request.POST
        answered = answer_offer(offer=offer, accept=accept)
        taken = answered.state == HandOver.State.ACCEPTED
        messages.success(request, "La journée est à vous." if taken else "C’est noté, la journée reste où elle est.")
        return redirect(offer.event.address if taken else "/agenda/")
    context = {
        "offer": offer,
        "event": offer.event,
        "breadcrumbs": [AGENDA, ("Passer la main", "")],
        "section": "agenda",
    }
    return render(request, "learning/events/organising/offer_answer.html", context)


def _own(request: MemberRequest, slug: str) -> Event:
    """The organiser's and the CARIF-OREF's: co-organisers help, they do not give the day away."""
    event = managed_day(request, slug)
    if not may_hand_over(request.viewer, event):
        raise Http404
    return event
