"""The commitment of a practice analysis, on a page with one button, and the page of its group."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from community.groups.commitment import PROMISES
from foundation.accounts.http import MemberRequest
from learning.events.closed.membership import commit
from learning.events.closed.selectors import companions_of, is_inside, must_commit, signature_of
from learning.events.models import Event
from learning.events.views import AGENDA, readable_day

SIGNED = "Votre engagement est signé. Vous pouvez maintenant vous inscrire."


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def commitment(request: MemberRequest, slug: str) -> HttpResponse:
    """« Ce qui se dit ici reste ici »: read, then signed before signing up."""
    event = _closed_day(request, slug)
    if not request.viewer.is_member:
        raise Http404
    if request.method == "POST" and not event.is_past:
        commit(event=event, person=request.user)
        messages.success(request, SIGNED)
        return redirect(event.address)
    context = {
        "event": event,
        "promises": PROMISES,
        "must_commit": must_commit(event, request.user),
        "signature": signature_of(event, request.user),
        "breadcrumbs": [AGENDA, (event.short_name, event.address), ("Engagement de confidentialité", "")],
        "section": "agenda",
    }
    return render(request, "learning/events/closed/commitment.html", context)


@login_required
@require_safe
def group(request: MemberRequest, slug: str) -> HttpResponse:
    """Who is in the group, for whoever is in it."""
    event = _closed_day(request, slug)
    if not is_inside(request.viewer, event.group_id):
        raise Http404
    context = {
        "event": event,
        "people": companions_of(event),
        "signature": signature_of(event, request.user),
        "breadcrumbs": [AGENDA, (event.short_name, event.address), ("Le groupe", "")],
        "section": "agenda",
    }
    return render(request, "learning/events/closed/group.html", context)


def _closed_day(request: MemberRequest, slug: str) -> Event:
    event = readable_day(request, slug)
    if not event.is_confidential:
        raise Http404
    return event
