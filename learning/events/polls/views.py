"""Who looks for a date: opening a poll, reading what it says, retaining a date."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from foundation.accounts.http import MemberRequest
from foundation.french.dates import plain_day
from foundation.nonce.actions import AlreadySpent
from learning.events.organising.proposing.presets import PRESETS
from learning.events.permissions import may_approve, may_propose
from learning.events.polls.actions import open_poll, prolong_poll, settle_poll
from learning.events.polls.counting import results_of
from learning.events.polls.forms import PollForm, ProposedFormSet, UntilForm, proposed_rows
from learning.events.polls.models import DatePoll
from learning.events.polls.tokens import poll_link
from learning.events.refusals import Refused

CRUMBS = [("Agenda", "/agenda/"), ("Proposer une journée", "/agenda/proposer/")]
ROWS = 4
SETTLED = "La date est retenue, et le brouillon de la journée est prêt : complétez-le, puis proposez-le."


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def poll_new(request: MemberRequest) -> HttpResponse:
    """« encore » asks for more rows and keeps what is written."""
    if not may_propose(request.viewer):
        raise Http404
    more = request.method == "POST" and "encore" in request.POST
    form, rows = _forms(request, more)
    if request.method == "POST" and not more and all([form.is_valid(), rows.is_valid()]):
        return _opened(request, form, rows)
    context = {
        "form": form,
        "rows": rows,
        "most": rows.total_form_count() >= rows.max_num,
        "breadcrumbs": [*CRUMBS, ("Quelle date ?", "")],
        "section": "agenda",
    }
    status = 422 if request.method == "POST" and not more else 200
    return render(request, "learning/events/polls/poll_form.html", context, status=status)


def _forms(request: MemberRequest, more: bool) -> tuple[PollForm, ProposedFormSet]:
    if request.method != "POST":
        chosen = request.GET.get("modele", "")
        form = PollForm()
        form.fields["modality"].initial = chosen if chosen in PRESETS else None
        return form, proposed_rows(ROWS)(prefix="dates")
    data: Any = request.POST.copy()
    if more:
        shown = data.get("dates-TOTAL_FORMS", "")
        data["dates-TOTAL_FORMS"] = str(min(int(shown) + 2, 10)) if shown.isascii() and shown.isdigit() else str(ROWS)
    return PollForm(data), proposed_rows(ROWS)(data, prefix="dates")


def _opened(request: MemberRequest, form: PollForm, rows: ProposedFormSet) -> HttpResponse:
    nonce = form.cleaned_data["nonce"]
    try:
        poll = open_poll(by=request.user, fields=form.fields_of_poll(), proposed=rows.proposed(), nonce=nonce)
    except AlreadySpent:
        messages.info(request, "Ce sondage est déjà enregistré.")
        return redirect("agenda")
    messages.success(request, "Votre sondage est ouvert : donnez son lien à qui doit répondre.")
    return redirect(poll.address)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def poll_detail(request: MemberRequest, uuid: UUID) -> HttpResponse:
    """What was answered, the button that retains a date, and until when one answers."""
    poll = _poll(request, uuid)
    form = UntilForm(request.POST or None, initial={"answers_until": poll.answers_until})
    if request.method == "POST" and form.is_valid():
        return _prolonged(request, poll, form)
    context = {
        "form": form,
        "poll": poll,
        "results": results_of(poll),
        "unsettled": not poll.is_settled,
        "link": settings.BASE_URL + poll_link(poll),
        "breadcrumbs": [*CRUMBS, ("Quelle date ?", "")],
        "section": "agenda",
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "learning/events/polls/poll.html", context, status=status)


def _prolonged(request: MemberRequest, poll: DatePoll, form: UntilForm) -> HttpResponse:
    try:
        poll = prolong_poll(poll=poll, until=form.cleaned_data["answers_until"])
    except Refused as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, f"On peut répondre jusqu’au {plain_day(poll.answers_until)}.")
    return redirect(poll.address)


@login_required
@require_POST
def poll_settle(request: MemberRequest, uuid: UUID) -> HttpResponse:
    """A date is retained, or none."""
    poll = _poll(request, uuid)
    asked = request.POST.get("date", "")
    chosen = poll.dates.filter(pk=asked).first() if asked.isascii() and asked.isdigit() else None
    if asked and chosen is None:
        messages.error(request, "Cette date n’est pas au sondage : choisissez-en une dans la liste.")
        return redirect(poll.address)
    poll = settle_poll(poll=poll, by=request.user, chosen=chosen)
    if poll.event is None:
        messages.success(request, "Le sondage est clos, sans date retenue. Les personnes qui ont répondu le savent.")
        return redirect(poll.address)
    messages.success(request, SETTLED)
    return redirect(f"{poll.event.address}modifier/")


def _poll(request: MemberRequest, uuid: UUID) -> DatePoll:
    polls = DatePoll.objects.workable_by(request.user, editor=may_approve(request.viewer))
    return get_object_or_404(polls.select_related("organiser", "commune", "chosen", "event"), uuid=uuid)
