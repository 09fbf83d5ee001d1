"""« Je m’inscris sans compte », for visitors. The page sets no cookie: the mail that it sends is what counts."""

from allauth.core.internal.ratelimit import consume
from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from foundation.accounts.http import ViewerRequest
from learning.events.models import Event
from learning.events.refusals import Refused, why_closed
from learning.events.running_order import workshops_of
from learning.events.signups.guests.actions import NO_SEAT, sign_guest_up
from learning.events.signups.guests.forms import GuestForm
from learning.events.signups.guests.selectors import guests_left
from learning.events.views import AGENDA, readable_day

TOO_MANY = Refused("Trop de demandes sont parties d’ici en peu de temps. Attendez une heure, puis recommencez.", 429)


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def guest_new(request: ViewerRequest, slug: str) -> HttpResponse:
    """The form; once sent, the same words whatever the address is."""
    event = readable_day(request, slug)
    if not event.guest_seats or event.is_confidential:
        raise Http404
    if not request.viewer.is_visitor:
        return redirect(event.address)
    form = GuestForm(request.POST if request.method == "POST" else None, event=event, workshops=workshops_of(event))
    if not form.is_valid():
        return _page(request, event, form, status=422 if form.is_bound else 200)
    try:
        _sign_up(request, event, form)
    except Refused as refused:
        return _page(request, event, form, refused.sentence, refused.status)
    return redirect(f"{request.path}?envoye=1")


def _sign_up(request: ViewerRequest, event: Event, form: GuestForm) -> None:
    address = form.cleaned_data["email"].lower()
    if not consume(request, app="passerelle", action="guest", key=address, config=settings.GUEST_RATE_LIMITS):
        raise TOO_MANY
    sign_guest_up(event=event, **form.answers())


def _page(
    request: ViewerRequest, event: Event, form: GuestForm, refusal: str = "", status: int = 200
) -> HttpResponse:  # fmt: skip
    closed = why_closed(event) or ("" if guests_left(event) else NO_SEAT)
    context = {
        "event": event,
        "form": form,
        "sent": "envoye" in request.GET and not form.is_bound,
        "closed": closed,
        "refusal": "" if refusal == closed else refusal,
        "breadcrumbs": [AGENDA, (event.short_name, event.address), ("Sans compte", "")],
        "section": "agenda",
    }
    return render(request, "learning/events/signups/guests/new.html", context, status=status)
