"""What makes a day known elsewhere: its poster, and words to paste."""

import hashlib
import io

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from foundation.accounts.http import MemberRequest, ViewerRequest
from foundation.files.responses import file_response
from learning.events.organising.hub import organised_crumbs
from learning.events.organising.publicity.poster import draw_poster
from learning.events.refusals import Refused
from learning.events.views import day_answer, managed_day, readable_day

CALLED_OFF = Refused("Cette journée est annulée ou reportée : elle n’a plus d’affiche.")


@require_safe
def day_poster(request: ViewerRequest, slug: str) -> HttpResponseBase:
    """The PDF, for whoever may read the page; a closed group is not posted up."""
    event = readable_day(request, slug)
    if event.is_confidential:
        raise Http404
    if event.is_called_off:
        return day_answer(request, event, CALLED_OFF)
    pdf = draw_poster(event)
    return file_response(
        request,
        opener=lambda: io.BytesIO(pdf),
        name=f"affiche-{slug}.pdf",
        content_type="application/pdf",
        size=len(pdf),
        etag=hashlib.sha256(pdf).hexdigest()[:32],
        public=False,
    )


@login_required
@require_safe
def day_publicity(request: MemberRequest, slug: str) -> HttpResponse:
    """The poster, and the same day in one line, in a few, and in a letter."""
    event = managed_day(request, slug)
    if event.is_confidential:
        raise Http404
    context = {
        "event": event,
        "page_address": settings.BASE_URL + event.address,
        "breadcrumbs": organised_crumbs(event, "Faire connaître"),
        "section": "agenda",
    }
    return render(request, "learning/events/organising/publicity.html", context)
