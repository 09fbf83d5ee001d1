"""The page of who organises a day, and its last act."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from foundation.accounts.http import MemberRequest
from learning.events.organising.deciding.actions import close_day
from learning.events.organising.hub import hub_of
from learning.events.refusals import Refused
from learning.events.views import AGENDA, day_answer, managed_day


@login_required
@require_safe
def day_hub(request: MemberRequest, slug: str) -> HttpResponse:
    event = managed_day(request, slug)
    context = {
        **hub_of(event, request.viewer),
        "breadcrumbs": [AGENDA, (event.short_name, event.address), ("Organiser", "")],
        "section": "agenda",
    }
    return render(request, "learning/events/organising/hub.html", context)


@login_required
@require_POST
def day_close(request: MemberRequest, slug: str) -> HttpResponse:
    """Attendance is noted, documents are laid: nothing is left to do."""
    event = managed_day(request, slug)
    try:
        close_day(event=event, by=request.user)
    except Refused as refused:
        return day_answer(request, event, refused)
    messages.success(request, "La journée est close.")
    return redirect(f"{event.address}apres/")
