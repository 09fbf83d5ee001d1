"""Choosing one's workshops, from the mail or the day's page; and the organiser's lists."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from foundation.accounts.http import MemberRequest, ViewerRequest
from learning.events.permissions import may_see_names
from learning.events.refusals import Refused
from learning.events.running_order import workshops_of
from learning.events.signups.links.views import by_mail, no_such_link, seat_at
from learning.events.signups.models import SignUp
from learning.events.signups.workshops.actions import choose_workshops
from learning.events.signups.workshops.forms import WorkshopsForm
from learning.events.signups.workshops.selectors import lists_of
from learning.events.views import AGENDA, readable_day


@by_mail
def seat_workshops(request: ViewerRequest, token: str) -> HttpResponse:
    """« Mes ateliers », for whoever holds the signed link of a seat."""
    mine = seat_at(token)
    if mine is None:
        return no_such_link(request)
    form = WorkshopsForm(
        request.POST if request.method == "POST" else None,
        workshops=workshops_of(mine.event, mine.pk),
    )  # fmt: skip
    if not form.fields or not mine.takes_a_seat or mine.event.has_begun or mine.event.is_called_off:
        return redirect("seat", token)
    if not form.is_valid():
        return _page(request, token, mine, form, status=422 if form.is_bound else 200)
    try:
        choose_workshops(sign_up=mine, numbers=form.numbers())
    except Refused as refused:
        return _page(request, token, mine, form, refused, refused.status)
    return redirect("seat", token)


def _page(
    request: ViewerRequest, token: str, mine: SignUp, form: WorkshopsForm, refusal: Refused | None = None,
    status: int = 200,
) -> HttpResponse:  # fmt: skip
    context = {
        "event": mine.event,
        "token": token,
        "form": form,
        "refusal": refusal.sentence if refusal else "",
        "breadcrumbs": [("Votre place", f"/place/{token}/"), ("Vos ateliers", "")],
    }
    return render(request, "learning/events/signups/workshops/choose.html", context, status=status)


@login_required
@require_safe
def workshop_lists(request: MemberRequest, slug: str) -> HttpResponse:
    """Who comes to which workshop, for who organises."""
    event = readable_day(request, slug)
    hours = lists_of(event) if may_see_names(request.viewer, event) else []
    if not hours:
        raise Http404
    crumbs = [AGENDA, (event.short_name, event.address), ("Inscriptions", f"{event.address}inscriptions/")]
    context = {"event": event, "hours": hours, "breadcrumbs": [*crumbs, ("Ateliers", "")], "section": "agenda"}
    return render(request, "learning/events/signups/workshops/lists.html", context)
