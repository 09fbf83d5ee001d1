"""The public check of a number: as little as lets somebody compare it with the paper that they hold."""

from functools import wraps
from typing import Any

from allauth.core.internal.ratelimit import consume
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from foundation.accounts.http import ViewerRequest
from learning.record.attestations.forms import NumberForm
from learning.record.attestations.models import Attestation
from learning.record.attestations.numbers import read_number
from learning.record.attestations.selectors import best_score, standing_of

CRUMBS = [("Attestations", "/attestations/")]


def unlisted(view: Any) -> Any:
    """In no search engine, in no cache: what a number says may change, and is for whoever holds it."""

    @wraps(view)
    def wrapped(*args: Any, **kwargs: Any) -> HttpResponse:
        response = view(*args, **kwargs)
        response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        response["Cache-Control"] = "private, no-store"
        return response

    return wrapped


@require_safe
@unlisted
def check(request: ViewerRequest) -> HttpResponse:
    """The form; a number that can be one leads to its page."""
    form = NumberForm(request.GET if "numero" in request.GET else None)
    if form.is_valid():
        return redirect("attestation", form.cleaned_data["numero"])
    return _answer(request, {"form": form, "crumb": "Vérifier"}, 422 if form.is_bound else 200)


@require_safe
@unlisted
def attestation(request: ViewerRequest, number: str) -> HttpResponse:
    """What the number says to anybody, and to its holder what may be done with it."""
    known = read_number(number)
    if not known:
        return _answer(request, {"form": NumberForm({"numero": number}), "crumb": "Vérifier"}, 404)
    if known != number:
        return redirect("attestation", known)
    if not _may_ask(request):
        return _answer(request, {"form": None, "too_many": True, "crumb": "Vérifier"}, 429)
    found = Attestation.objects.filter(number=known).first()
    if found is None:
        return _answer(request, {"form": NumberForm(), "unknown": known, "crumb": known}, 404)
    mine = not request.viewer.is_visitor and found.person_id == request.viewer.user.pk
    context = {
        "attestation": found,
        "standing": standing_of(found),
        "mine": mine,
        "score": best_score(found) if mine else None,
        "breadcrumbs": [*CRUMBS, (known, "")],
    }
    return render(request, "learning/record/attestations/attestation.html", context)


def _answer(request: ViewerRequest, context: dict[str, Any], status: int) -> HttpResponse:
    context = {"unknown": "", "too_many": False, **context}
    context["breadcrumbs"] = [*CRUMBS, (context.pop("crumb"), "")]
    return render(request, "learning/record/attestations/check.html", context, status=status)


def _may_ask(request: ViewerRequest) -> bool:
    """Guessing a number takes more tries than a lifetime at this pace."""
    return bool(consume(request, app="passerelle", action="check", config=settings.CHECK_RATE_LIMITS, limit_get=True))
