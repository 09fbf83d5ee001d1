"""The bell, the preferences, and the readable outbox of a demo."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.core.signing import BadSignature
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from foundation.accounts.http import MemberRequest
from foundation.messages import actions
from foundation.messages.forms import PreferencesForm
from foundation.messages.kinds import message_kind
from foundation.messages.models import Notification, OutboxMessage
from foundation.messages.outbox.unsubscribe import read_token

SPACE = ("Mon espace", "/mon-espace/")
FORM = require_http_methods(["GET", "HEAD", "POST"])
A_PAGE = 30


@login_required
@require_safe
def notification_list(request: MemberRequest) -> HttpResponse:
    """What the bell has told, the latest first."""
    found = Notification.objects.of(request.user)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    context = {"page_obj": page, "section": "notifications", "breadcrumbs": [SPACE, ("Notifications", "")]}
    return render(request, "foundation/messages/notification_list.html", context)


@login_required
@require_POST
def notification_open(request: MemberRequest, uuid: UUID) -> HttpResponse:
    """Mark one as read, and go where it leads."""
    notification = get_object_or_404(Notification.objects.of(request.user), uuid=uuid)
    actions.mark_read(person=request.user, uuid=uuid)
    return redirect(notification.address)


@login_required
@require_POST
def notifications_read(request: MemberRequest) -> HttpResponse:
    actions.mark_read(person=request.user)
    return redirect("notification_list")


@login_required
@FORM
def preferences(request: MemberRequest) -> HttpResponse:
    """What one wishes to receive by mail."""
    form = PreferencesForm(request.POST if request.method == "POST" else None, person=request.user)
    if request.method == "POST" and form.is_valid():
        actions.save_preferences(person=request.user, choices=form.cleaned_data)
        messages.success(request, "Vos préférences sont enregistrées.")
        return redirect("message_preferences")
    context = {"form": form, "breadcrumbs": [SPACE, ("Mon compte", "/compte/"), ("Mes courriels", "")]}
    return render(request, "foundation/messages/preferences.html", context)


@never_cache
@csrf_exempt  # the signed address is the authorisation: mail programs post to it without a cookie (RFC 8058)
@FORM
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """A page with one button; the button, or the mail program's own, declines the mails of a kind."""
    person, kind = _read(token)
    if request.method == "POST":
        actions.decline(person=person, kind=kind.name)
    context = {"kind": kind, "done": request.method == "POST"}
    return render(request, "foundation/messages/unsubscribe.html", context)


def _read(token: str) -> tuple[Any, Any]:
    try:
        person_id, name = read_token(token)
        return get_object_or_404(get_user_model(), pk=person_id), message_kind(name)
    except (BadSignature, LookupError) as error:
        raise Http404 from error


@require_safe
def kept_mails(request: HttpRequest) -> HttpResponse:
    """In a demo, the mails that would have left."""
    _only_in_a_demo()
    page = Paginator(OutboxMessage.objects.defer("text", "html", "attachments"), A_PAGE)
    context = {
        "page_obj": page.get_page(request.GET.get("page")),
        "breadcrumbs": [("Courriels de la démonstration", "")],
    }
    return render(request, "foundation/messages/kept_mails.html", context)


@require_safe
def kept_mail(request: HttpRequest, uuid: UUID) -> HttpResponse:
    _only_in_a_demo()
    mail = get_object_or_404(OutboxMessage, uuid=uuid)
    crumbs = [("Courriels de la démonstration", "/demo/courriels/"), (mail.subject, "")]
    return render(request, "foundation/messages/kept_mail.html", {"mail": mail, "breadcrumbs": crumbs})


def _only_in_a_demo() -> None:
    if not settings.DEMO:
        raise Http404
