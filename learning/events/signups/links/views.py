"""What our mails lead to: a page with one button, for whoever holds the signed link. A GET changes nothing."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from foundation.accounts.http import ViewerRequest
from learning.events.refusals import Refused
from learning.events.signups.actions import withdraw
from learning.events.signups.agreement.asking import manager_of
from learning.events.signups.agreement.forms import ManagerForm
from learning.events.signups.links.tokens import read_token
from learning.events.signups.models import SignUp
from learning.events.signups.offers.actions import accept_seat
from learning.events.signups.workshops.selectors import workshops_for

FORM = require_http_methods(["GET", "HEAD", "POST"])


def by_mail(view: Callable[..., HttpResponse]) -> Any:
    """The signed address is the authorisation: no session, no cookie, no cache, no search engine."""

    @wraps(view)
    def wrapped(*args: Any, **kwargs: Any) -> HttpResponse:
        response = view(*args, **kwargs)
        response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        response["Referrer-Policy"] = "no-referrer"
        return response

    return csrf_exempt(never_cache(FORM(wrapped)))


def no_such_link(request: HttpRequest) -> HttpResponse:
    context = {"breadcrumbs": [("Lien reçu par courriel", "")]}
    return render(request, "learning/events/signups/links/no_such_link.html", context, status=404)


def seat_at(token: str) -> SignUp | None:
    uuid = read_token(token)
    sign_ups = SignUp.objects.select_related("person", "guest", "asked_by", "event__commune__department").with_rank()
    return sign_ups.filter(uuid=uuid).first() if uuid else None


@by_mail
def seat(request: ViewerRequest, token: str) -> HttpResponse:
    """Where the seat stands; when it waits for an answer, the button that takes it."""
    mine = seat_at(token)
    if mine is None:
        return no_such_link(request)
    form = _manager_form(request, mine)
    if request.method != "POST":
        return _page(request, token, mine, form=form)
    if form and not form.is_valid():
        return _page(request, token, mine, form=form, status=422)
    named = form.cleaned_data if form else {}
    return _answered(request, token, mine, lambda: accept_seat(sign_up=mine, **named))


def _manager_form(request: ViewerRequest, mine: SignUp) -> ManagerForm | None:
    """For a day that asks for an agreement, where nobody was named yet."""
    if not (mine.event.needs_agreement and mine.is_held) or manager_of(mine):
        return None
    return ManagerForm(request.POST if request.method == "POST" else None)


@by_mail
def seat_return(request: ViewerRequest, token: str) -> HttpResponse:
    """« Je ne peux plus venir »: the button gives the seat, or the rank, back."""
    mine = seat_at(token)
    if mine is None:
        return no_such_link(request)
    if request.method == "POST":
        return _answered(request, token, mine, lambda: withdraw(sign_up=mine))
    return _page(request, token, mine, returning=True)


def _answered(request: ViewerRequest, token: str, mine: SignUp, act: Callable[[], Any]) -> HttpResponse:
    try:
        act()
    except Refused as refused:
        return _page(request, token, mine, refusal=refused)
    return redirect("seat", token)


def _page(
    request: ViewerRequest, token: str, mine: SignUp, *, returning: bool = False, refusal: Refused | None = None,
    form: ManagerForm | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    context = {
        "event": mine.event,
        "mine": mine,
        "token": token,
        "form": form,
        **workshops_for(mine),
        "returning": returning and mine.state != SignUp.State.WITHDRAWN and not mine.event.has_begun,
        "refusal": refusal.sentence if refusal else "",
        "breadcrumbs": [("Votre place", "")],
    }
    status = refusal.status if refusal else status
    return render(request, "learning/events/signups/links/seat.html", context, status=status)
