"""The pages of one's account that need nothing but the account."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from foundation.accounts import demo
from foundation.accounts.actions import sign_in_as
from foundation.accounts.http import MemberRequest
from foundation.accounts.models import User
from foundation.accounts.selectors import export_of, register
from foundation.clock import now, today

CRUMBS = [("Mon espace", "/mon-espace/"), ("Mon compte", "/compte/")]


@require_POST
def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """One-click accounts; in any other mode this address does not exist."""
    chosen = demo.account(request.POST.get("account", ""))
    if not settings.DEMO or chosen is None:
        raise Http404
    person = get_object_or_404(User, email=chosen.email)
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return sign_in_as(request=request, person=person, redirect_url=wanted if safe else "")


@login_required
@require_safe
def my_data(request: MemberRequest) -> HttpResponse:
    """What is held on people, why and how long; the rows themselves are in the file."""
    context = {"kinds": register(), "breadcrumbs": [*CRUMBS, ("Mes données", "")]}
    return render(request, "foundation/accounts/my_data.html", context)


@login_required
@require_safe
def my_data_export(request: MemberRequest) -> HttpResponse:
    """The same as a file that another service can read."""
    data = {"exported_at": now().isoformat(), "account": request.user.email, "kinds": export_of(request.user)}
    response = JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["Content-Disposition"] = f'attachment; filename="passerelle-mes-donnees-{today()}.json"'
    response["Cache-Control"] = "private, no-store"
    return response
