"""For a référent: the counts of a structure, and suggesting. For a member: deciding, and showing what one wishes."""

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from foundation.accounts.http import MemberRequest
from foundation.french.numbers import count
from foundation.nonce.actions import AlreadySpent
from learning.team import actions, selectors
from learning.team.forms import SharingForm, SuggestForm
from learning.team.models import Suggestion
from learning.team.permissions import structures_led, structures_of

SPACE = ("Mon espace", "/mon-espace/")
TEAM = ("Tutoriels de ma structure", "/mon-espace/ma-structure/tutoriels/")
FORM = require_http_methods(["GET", "HEAD", "POST"])


# ---------------------------------------------------------------- for référents
@login_required
@require_safe
def team(request: MemberRequest) -> HttpResponse:
    """Counts over all tutorials, the names of those who wish, and what was suggested."""
    structures = _led(request)
    context = {
        "names": [structure.name for structure in structures],
        "lines": selectors.team_lines(request.viewer),
        "sent": selectors.sent_by_structure(request.viewer),
        "breadcrumbs": [SPACE, (TEAM[0], "")],
    }
    return render(request, "learning/team/team.html", context)


@login_required
@FORM
def suggest(request: MemberRequest) -> HttpResponse:
    """Choose a tutorial or a path, and whom to suggest it to."""
    _led(request)
    asked = {"page": request.GET.get("page", "")}
    sent = request.POST if request.method == "POST" else None
    form = SuggestForm(sent, viewer=request.viewer, initial=asked)
    if request.method == "POST" and form.is_valid():
        return _suggest(request, form)
    context = {"form": form, "breadcrumbs": [SPACE, TEAM, ("Suggérer", "")]}
    return render(request, "learning/team/suggest.html", context, status=422 if form.errors else 200)


def _suggest(request: MemberRequest, form: SuggestForm) -> HttpResponse:
    try:
        with transaction.atomic():
            form.spend(person=request.user)
            made = _write(request, form)
    except AlreadySpent:
        return redirect("team")
    if made:
        messages.success(request, f"{count(made, 'personne trouvera', 'personnes trouveront')} votre suggestion.")
    else:
        messages.info(request, "Ces personnes avaient déjà reçu cette suggestion : rien n’a été renvoyé.")
    return redirect("team")


def _write(request: MemberRequest, form: SuggestForm) -> int:
    """To each in the structure that they share with the référent, if the page is open to them."""
    page, made = form.chosen_page, 0
    for structure, people in form.teams:
        wanted = selectors.those_who_see(page, form.chosen_among(people))
        words = form.cleaned_data["words"]
        made += len(actions.suggest(page=page, people=wanted, by=request.user, structure=structure, words=words))
    return made


def _led(request: MemberRequest) -> list:
    structures = structures_led(request.viewer)
    if not structures:
        raise Http404
    return structures


# ---------------------------------------------------------------- for members
@login_required
@require_safe
def suggestions(request: MemberRequest) -> HttpResponse:
    """What was suggested to me and is not begun."""
    context = {
        "suggestions": selectors.suggestions_of(request.viewer),
        "breadcrumbs": [SPACE, ("Suggestions", "")],
    }
    return render(request, "learning/team/suggestions.html", context)


@login_required
@require_POST
def accept(request: MemberRequest, number: uuid.UUID) -> HttpResponse:
    """Keep it: the tutorial's own page opens, where nothing is begun yet."""
    suggestion = _mine(request, number)
    actions.decide(suggestion=suggestion, accept=True)
    return redirect(suggestion.page_address)


@login_required
@require_POST
def set_aside(request: MemberRequest, number: uuid.UUID) -> HttpResponse:
    actions.decide(suggestion=_mine(request, number), accept=False)
    messages.success(request, "Mis de côté. Personne n’en est prévenu.")
    return redirect("suggestions")


def _mine(request: MemberRequest, number: uuid.UUID) -> Suggestion:
    return get_object_or_404(
        Suggestion.objects.visible_to(request.viewer).select_related("page", "person"), uuid=number
    )


@login_required
@FORM
def sharing(request: MemberRequest) -> HttpResponse:
    """« Montrer à mon référent les tutoriels que j’ai terminés »."""
    structures = structures_of(request.viewer)
    initial = {"structures": [str(pk) for pk in selectors.shared_structures(request.user)]}
    sent = request.POST if request.method == "POST" else None
    form = SharingForm(sent, viewer=request.viewer, initial=initial)
    if request.method == "POST" and form.is_valid():
        actions.choose_sharing(person=request.user, structures=form.chosen, among=structures)
        messages.success(request, "Votre choix est enregistré.")
        return redirect("sharing")
    referents = selectors.referents_of(structures)
    context = {
        "form": form,
        "readers": [(structure, referents[structure.pk]) for structure in structures],
        "breadcrumbs": [SPACE, ("Ce que je montre", "")],
    }
    return render(request, "learning/team/sharing.html", context, status=422 if form.errors else 200)
