"""The manager's page: no account, one button, and a page apart to say no."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from foundation.accounts.http import ViewerRequest
from learning.events.refusals import Refused
from learning.events.signups.agreement.actions import answer_agreement
from learning.events.signups.agreement.models import Agreement
from learning.events.signups.agreement.tokens import read_token
from learning.events.signups.links.views import by_mail, no_such_link
from learning.events.signups.models import SignUp

WITH_DAY = (
    "sign_up__person", "sign_up__guest", "sign_up__structure", "sign_up__event__commune__department",
    "sign_up__event__organiser",
)  # fmt: skip


@by_mail
def agreement(request: ViewerRequest, token: str) -> HttpResponse:
    """« Je donne mon accord »."""
    return _answer(request, token, agreed=True)


@by_mail
def agreement_refuse(request: ViewerRequest, token: str) -> HttpResponse:
    """« Je ne donne pas mon accord », on a page of its own."""
    return _answer(request, token, agreed=False)


def _answer(request: ViewerRequest, token: str, *, agreed: bool) -> HttpResponse:
    uuid = read_token(token)
    asked = Agreement.objects.select_related(*WITH_DAY).filter(uuid=uuid).first() if uuid else None
    if asked is None:
        return no_such_link(request)
    if request.method != "POST":
        return _page(request, token, asked, agreed)
    try:
        answer_agreement(agreement=asked, agreed=agreed)
    except Refused as refused:
        return _page(request, token, asked, agreed, refused)
    return redirect("agreement", token)


def _page(
    request: ViewerRequest, token: str, asked: Agreement, agreed: bool, refusal: Refused | None = None
) -> HttpResponse:
    mine = asked.sign_up
    context = {
        "event": mine.event,
        "mine": mine,
        "asked": asked,
        "token": token,
        "agreeing": agreed,
        "waits": mine.is_held and mine.held_for == SignUp.Hold.AGREEMENT and not refusal,
        "refusal": refusal.sentence if refusal else "",
        "breadcrumbs": [("Accord pour une journée", "")],
    }
    status = refusal.status if refusal else 200
    return render(request, "learning/events/signups/agreement/agreement.html", context, status=status)
