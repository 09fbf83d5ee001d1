"""Pages that we add to Wagtail's admin."""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from wagtail.models import Page

from foundation.access.models import PageAudience
from resources.editing.audiences import label_of, share
from resources.editing.forms import SeenByForm


def enter(request: HttpRequest) -> HttpResponse:
    """In place of Wagtail's own sign-in: ours for visitors, 404 for those whose role has nothing to do here."""
    wanted = request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}):
        wanted = reverse("wagtailadmin_home")
    if not request.user.is_authenticated:
        return redirect_to_login(wanted)
    if not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404
    return redirect(wanted)


def leave(request: HttpRequest) -> HttpResponse:
    """In place of Wagtail's own sign-out, so that allauth's is the only one."""
    if request.method != "POST":
        return redirect("account_logout")
    get_adapter(request).logout(request)
    return redirect(settings.LOGOUT_REDIRECT_URL)


def seen_by(request: HttpRequest, page_id: int) -> HttpResponse:
    """Who sees a page and all below it."""
    page = get_object_or_404(Page, pk=page_id)
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    held = PageAudience.objects.filter(page=page).values_list("audience_id", flat=True).first()
    form = SeenByForm(request.POST if request.method == "POST" else None, audience_id=held)
    if form.is_bound and form.is_valid():
        keys = form.chosen_keys()
        share(target=page, keys=keys, by=request.user)
        messages.success(request, f"« {page.title} » est désormais visible par : {label_of(keys)}.")
        return redirect("wagtailadmin_pages:edit", page.pk)
    context = {"page": page, "form": form, "below": page.get_descendants().count(), "header_icon": "view"}
    status = 400 if form.is_bound else 200
    return render(request, "wagtailadmin/pages/seen_by.html", context, status=status)
