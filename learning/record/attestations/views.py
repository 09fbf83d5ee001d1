"""One's own attestations: asking for one, its paper, its score, taking it back."""

import io
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from foundation.accounts.http import MemberRequest, ViewerRequest
from foundation.files.responses import file_response
from foundation.nonce.actions import AlreadySpent
from learning.record.achievements import achievements_by_year
from learning.record.attestations import actions
from learning.record.attestations.content import ASKED, Content, content_of
from learning.record.attestations.forms import IssueForm, NumberForm
from learning.record.attestations.models import Attestation
from learning.record.attestations.paper import draw_paper, etag_of
from learning.record.attestations.selectors import best_score, without_line

MINE = [("Mon espace", "/mon-espace/"), ("Mes attestations", "/attestations/")]


@require_safe
def attestations(request: ViewerRequest) -> HttpResponse:
    """One's own lines for an account; for a visitor, what an attestation is and how to check one."""
    if request.viewer.is_visitor:
        context = {"form": NumberForm(), "breadcrumbs": [("Attestations", "")]}
        return render(request, "learning/record/about_attestations.html", context)
    years = achievements_by_year(request.viewer)
    context = {
        "years": years,
        "elsewhere": without_line(request.user, years),
        "breadcrumbs": [("Mon espace", "/mon-espace/"), ("Mes attestations", "")],
    }
    return render(request, "learning/record/my_attestations.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: MemberRequest, object_kind: str, uuid: UUID) -> HttpResponse:
    """What the paper will say, and the one button that issues it."""
    if object_kind not in ASKED:
        raise Http404
    kind = ASKED[object_kind][1]
    standing = Attestation.objects.of(request.user).standing().about(uuid).of_kind(kind).first()
    if standing:
        return redirect(standing.address)
    content = _content(request, object_kind, uuid)
    form = IssueForm(request.POST if request.method == "POST" else None, score=content.score)
    if request.user.get_full_name() and form.is_valid():
        return _issue(request, form, content)
    context = {"content": content, "form": form, "breadcrumbs": [*MINE, ("Demander", "")]}
    return render(request, "learning/record/attestations/ask.html", context, status=422 if form.is_bound else 200)


def _issue(request: MemberRequest, form: IssueForm, content: Content) -> HttpResponse:
    try:
        with transaction.atomic():
            form.spend(person=request.user)
            with_score = form.cleaned_data.get("with_score", False)
            actions.issue_attestation(person=request.user, content=content, with_score=with_score)
    except AlreadySpent:
        pass
    made = Attestation.objects.of(request.user).standing().about(content.object_uuid).of_kind(content.kind).first()
    if made is None:
        return redirect("attestations")
    messages.success(request, f"Votre attestation est délivrée, sous le numéro {made.number}.")
    return redirect(made.address)


@login_required
@require_safe
def paper(request: MemberRequest, number: str) -> HttpResponseBase:
    """The PDF, drawn when it is asked for: the same row always gives the same bytes."""
    own = _own(request, number)
    pdf = draw_paper(own)
    name = f"attestation-{own.number}.pdf"
    return file_response(
        request,
        opener=lambda: io.BytesIO(pdf),
        name=name,
        content_type="application/pdf",
        size=len(pdf),
        etag=etag_of(pdf),
        public=False,
    )


@login_required
@require_POST
def score(request: MemberRequest, number: str) -> HttpResponse:
    """« Montrer mon résultat », « Ne plus le montrer »."""
    own = _own(request, number)
    agreed = request.POST.get("montrer") == "1"
    actions.show_score(attestation=own, score=best_score(own) if agreed else None)
    told = "figure maintenant sur votre attestation" if agreed else "ne figure plus sur votre attestation"
    messages.success(request, f"Votre résultat {told}. Un document déjà remis ne change pas.")
    return redirect(own.address)


@login_required
@require_POST
def replace(request: MemberRequest, number: str) -> HttpResponse:
    """A new paper for a presence that was corrected."""
    own = _own(request, number)
    content = _content(request, own.asked_as, own.object_uuid)
    made = actions.replace_attestation(attestation=own, content=content)
    messages.success(request, f"L’ancienne attestation est retirée ; la nouvelle porte le numéro {made.number}.")
    return redirect(made.address)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: MemberRequest, number: str) -> HttpResponse:
    """« Retirer cette attestation ? »: a page with one button, which a GET never presses."""
    own = _own(request, number)
    if request.method == "POST":
        actions.withdraw_attestation(attestation=own)
        messages.success(request, "L’attestation est retirée : son numéro ne dit plus rien d’autre.")
        return redirect("attestations")
    context = {"attestation": own, "breadcrumbs": [*MINE, (own.number, own.address), ("Retirer", "")]}
    return render(request, "learning/record/attestations/withdraw.html", context)


def _own(request: MemberRequest, number: str) -> Attestation:
    return get_object_or_404(Attestation.objects.of(request.user).standing(), number=number)


def _content(request: MemberRequest, asked: str, uuid: UUID) -> Content:
    content = content_of(request.viewer, asked, uuid)
    if content is None:
        raise Http404
    return content
