"""My account, where I stand, and welcoming people."""

import uuid
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from foundation.accounts.actions import rename
from foundation.accounts.forms import NameForm
from foundation.accounts.http import MemberRequest
from foundation.networks import actions, selectors
from foundation.networks.forms import AskForm, InviteForm, RefuseForm
from foundation.networks.models import Invitation, MembershipRequest, Role
from foundation.networks.permissions import deciding_path, welcomes_people

SPACE = ("Mon espace", "/mon-espace/")
ACCOUNT = ("Mon compte", "/compte/")
FORM = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@FORM
def my_account(request: MemberRequest) -> HttpResponse:
    """The hub of one's account; its one form is the name."""
    form = NameForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        rename(person=request.user, **form.cleaned_data)
        messages.success(request, "Votre nom est enregistré.")
        return redirect("account_hub")
    context = {
        "form": form,
        **selectors.account_of(request.user),
        "welcomes": welcomes_people(request.viewer),
        "breadcrumbs": [SPACE, ("Mon compte", "")],
    }
    return render(request, "foundation/networks/my_account.html", context, status=400 if form.errors else 200)


@login_required
@FORM
def my_membership(request: MemberRequest) -> HttpResponse:
    """Where I stand, and asking for a structure."""
    form = AskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _ask(request, form)
    context = {
        "form": form,
        "standing": selectors.standing_of(request.user),
        "breadcrumbs": [SPACE, ACCOUNT, ("Mon rattachement", "")],
    }
    return render(request, "foundation/networks/my_membership.html", context, status=400 if form.errors else 200)


def _ask(request: MemberRequest, form: AskForm) -> HttpResponse:
    try:
        wish = actions.ask_membership(person=request.user, structure=form.cleaned_data["structure"])
    except actions.AlreadyMember:
        messages.info(request, "Vous êtes déjà membre de cette structure.")
    else:
        settled = not MembershipRequest.objects.waiting().filter(pk=wish.pk).exists()
        messages.success(request, "Votre rattachement est confirmé." if settled else "Votre demande est transmise.")
    return redirect("membership_standing")


@login_required
@require_POST
def withdraw(request: MemberRequest, number: uuid.UUID) -> HttpResponse:
    """Take back one's own request."""
    wish = get_object_or_404(MembershipRequest.objects.waiting(), uuid=number, person=request.user)
    actions.withdraw_membership(request=wish)
    messages.success(request, "Votre demande est retirée.")
    return redirect("membership_standing")


@FORM
def invitation(request: MemberRequest, number: uuid.UUID) -> HttpResponse:
    """What a mailed invitation opens: one button, that signs up or joins."""
    found = Invitation.objects.select_related("structure__network", "invited_by").filter(uuid=number).first()
    if found is None:
        raise Http404
    usable = Invitation.objects.open().filter(pk=found.pk).exists()
    if request.method == "POST" and request.user.is_authenticated:
        return _accept(request, found)
    context = {"invitation": found, "usable": usable}
    return render(request, "foundation/networks/invitation.html", context, status=200 if usable else 410)


def _accept(request: MemberRequest, found: Invitation) -> HttpResponse:
    try:
        actions.accept_invitation(invitation=found, person=request.user)
    except actions.NotYourInvitation:
        messages.error(request, "Cette invitation n’est plus valable, ou elle a été envoyée à une autre adresse.")
        return redirect("membership_standing")
    except actions.AlreadyMember:
        pass
    messages.success(request, "Votre rattachement est confirmé.")
    return redirect("/mon-espace/")


# ------------------------------------------------------------ those who decide
@login_required
@require_GET
def memberships(request: MemberRequest) -> HttpResponse:
    """The requests to decide, and inviting."""
    return _memberships(request)


def _memberships(request: MemberRequest, status: int = 200, **forms: Any) -> HttpResponse:
    viewer = request.viewer
    if not welcomes_people(viewer):
        raise Http404
    context = {
        **selectors.welcome_desk(viewer),
        "invite_form": InviteForm(viewer=viewer),
        "refuse_form": RefuseForm(),
        "refused": None,
        **forms,
        "breadcrumbs": [SPACE, ("Rattachements", "")],
    }
    return render(request, "foundation/networks/memberships.html", context, status=status)


def _decidable(request: MemberRequest, number: uuid.UUID) -> tuple[MembershipRequest, str]:
    """The request of that number, with the capacity in which this viewer decides; 404 for anybody else."""
    requests = MembershipRequest.objects.decidable_by(request.viewer).with_place()
    wish = get_object_or_404(requests, uuid=number)
    return wish, deciding_path(request.viewer, wish.structure)


@login_required
@require_POST
def confirm(request: MemberRequest, number: uuid.UUID) -> HttpResponse:
    wish, path = _decidable(request, number)
    try:
        actions.confirm_membership(request=wish, by=request.user, path=path)
    except actions.AlreadyDecided:
        return _decided_meanwhile(request)
    messages.success(request, f"{wish.person} est maintenant membre de {wish.structure}.")
    return redirect("memberships")


@login_required
@require_POST
def refuse(request: MemberRequest, number: uuid.UUID) -> HttpResponse:
    wish, path = _decidable(request, number)
    form = RefuseForm(request.POST)
    if not form.is_valid():
        return _memberships(request, status=400, refuse_form=form, refused=wish)
    try:
        actions.refuse_membership(request=wish, by=request.user, path=path, reason=form.cleaned_data["reason"])
    except actions.AlreadyDecided:
        return _decided_meanwhile(request)
    messages.success(request, f"La demande de {wish.person} est refusée. Le motif lui est envoyé.")
    return redirect("memberships")


def _decided_meanwhile(request: MemberRequest) -> HttpResponse:
    messages.info(request, "Cette demande a été traitée entre-temps. Rien n’a changé.")
    return redirect("memberships")


@login_required
@require_POST
def invite(request: MemberRequest) -> HttpResponse:
    if not welcomes_people(request.viewer):
        raise Http404
    form = InviteForm(request.POST, viewer=request.viewer)
    if not form.is_valid():
        return _memberships(request, status=400, invite_form=form)
    sent = actions.invite(**form.cleaned_data, by=request.user)
    messages.success(request, f"L’invitation part dans la minute à {sent.email}.")
    return redirect("memberships")


@login_required
@require_POST
def end_membership(request: MemberRequest, pk: int) -> HttpResponse:
    """Somebody left the structure: their membership ends, its history stays."""
    own = request.viewer.structures_as(Role.Kind.REFERENT)
    roles = Role.objects.held_on().of_kind(Role.Kind.MEMBER).exclude(person=request.user)
    role = get_object_or_404(roles.select_related("person"), pk=pk, structure__in=own)
    actions.end_role(role=role, by=request.user)
    messages.success(request, f"Le rattachement de {role.person} a pris fin. Son historique est conservé.")
    return redirect("memberships")
