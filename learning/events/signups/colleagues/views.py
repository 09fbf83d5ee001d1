"""« J’inscris un collègue », for référents."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from foundation.accounts.http import MemberRequest
from learning.events.refusals import Refused
from learning.events.signups.colleagues.actions import sign_colleague_up
from learning.events.signups.colleagues.forms import ColleagueForm
from learning.events.signups.colleagues.selectors import colleagues_for, may_sign_colleagues_up
from learning.events.signups.models import SignUp
from learning.events.views import AGENDA, readable_day


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def colleague_new(request: MemberRequest, slug: str) -> HttpResponse:
    event = readable_day(request, slug)
    if not may_sign_colleagues_up(request.viewer, event):
        raise Http404
    colleagues = colleagues_for(request.viewer, event)
    form = ColleagueForm(request.POST if request.method == "POST" else None, colleagues=colleagues)
    refusal = None
    if form.is_valid():
        try:
            made = sign_colleague_up(event=event, by=request.user, **form.cleaned_data)
        except Refused as refused:
            refusal = refused
        else:
            messages.success(request, _told(made))
            return redirect(event.address)
    context = {
        "event": event,
        "form": form,
        "refusal": refusal.sentence if refusal else "",
        "someone": colleagues.exists(),
        "breadcrumbs": [AGENDA, (event.short_name, event.address), ("Inscrire un collègue", "")],
        "section": "agenda",
    }
    status = refusal.status if refusal else 422 if form.is_bound else 200
    return render(request, "learning/events/signups/colleagues/new.html", context, status=status)


def _told(made: SignUp) -> str:
    if made.is_held:
        return f"Une place est gardée pour {made.person}, qui reçoit un courriel pour confirmer."
    return f"{made.person} est sur la liste d’attente et reçoit un courriel qui le dit."
