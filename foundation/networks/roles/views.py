"""Who holds which role: the list, naming somebody, ending a role."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from foundation.accounts.http import MemberRequest
from foundation.clock import today
from foundation.networks.models import Role
from foundation.networks.roles import actions, selectors
from foundation.networks.roles.forms import EndForm, FindForm, NameForm, naming_form
from foundation.networks.roles.permissions import manages_every_role, manages_roles
from foundation.nonce.actions import AlreadySpent

A_PAGE = 30
CRUMBS = [("Mon espace", "/mon-espace/"), ("Rôles", "/mon-espace/roles/")]


@login_required
@require_safe
def role_list(request: MemberRequest) -> HttpResponse:
    """The roles that run or are to come, narrowed by what the address says."""
    _check(request)
    everything = manages_every_role(request.viewer)
    form = FindForm(request.GET)
    asked = form.asked() if everything else {"kind": Role.Kind.REFERENT, "network": None, "text": ""}
    roles = selectors.narrowed(selectors.roles_of_concern(request.viewer), **asked)
    context = {
        "form": form,
        "everything": everything,
        "narrowed": everything and any(asked.values()),
        "today": today(),
        "page_obj": Paginator(roles, A_PAGE).get_page(request.GET.get("page")),
        "breadcrumbs": [CRUMBS[0], ("Rôles", "")],
    }
    return render(request, "foundation/networks/roles/role_list.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def role_grant(request: MemberRequest) -> HttpResponse:
    _check(request)
    form = naming_form(request.viewer, request.POST if request.method == "POST" else None)
    if form.is_valid() and _named(request, form):
        messages.success(request, f"Le rôle de {form.person} est enregistré. La personne en est prévenue.")
        return redirect("role_list")
    context = {"form": form, "everything": manages_every_role(request.viewer), "breadcrumbs": [*CRUMBS, ("Nommer", "")]}
    return render(request, "foundation/networks/roles/role_grant.html", context, status=400 if form.errors else 200)


def _named(request: MemberRequest, form: NameForm) -> bool:
    """Name the person; a form sent twice names once, and is answered the same."""
    try:
        with transaction.atomic():
            form.spend(person=request.user)
            actions.designate(**form.designation(), by=request.user)
    except actions.AlreadyHeld:
        form.add_error("email", "Cette personne tient déjà ce rôle à ces dates.")
    except AlreadySpent:
        pass
    return form.is_valid()


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def role_end(request: MemberRequest, pk: int) -> HttpResponse:
    """« Mettre fin à ce rôle ? »: a page with one button, which a GET never presses."""
    _check(request)
    role = get_object_or_404(selectors.roles_to_end(request.viewer), pk=pk)
    form = EndForm(request.POST if request.method == "POST" else None, role=role)
    if form.is_valid():
        actions.dismiss(role=role, by=request.user, last_day=form.cleaned_data["last_day"])
        messages.success(request, f"Le rôle de {role.person} prend fin. Son historique est conservé.")
        return redirect("role_list")
    context = {"role": role, "form": form, "today": today(), "breadcrumbs": [*CRUMBS, ("Mettre fin", "")]}
    return render(request, "foundation/networks/roles/role_end.html", context, status=400 if form.errors else 200)


def _check(request: MemberRequest) -> None:
    if not manages_roles(request.viewer):
        raise Http404
