"""« Règles d’inscription », for whoever organises the day."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from foundation.accounts.http import MemberRequest
from learning.events.refusals import Refused
from learning.events.signups.rules.actions import set_rules
from learning.events.signups.rules.forms import RulesForm
from learning.events.views import AGENDA, day_answer, managed_day


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def rules(request: MemberRequest, slug: str) -> HttpResponse:
    event = managed_day(request, slug)
    form = RulesForm(request.POST if request.method == "POST" else None, event=event)
    if form.is_valid():
        try:
            set_rules(event=event, by=request.user, **form.rules())
        except Refused as refused:
            return day_answer(request, event, refused)
        messages.success(request, "Les règles d’inscription sont à jour.")
        return redirect(event.address)
    crumbs = [AGENDA, (event.short_name, event.address), ("Règles d’inscription", "")]
    context = {"event": event, "form": form, "breadcrumbs": crumbs, "section": "agenda"}
    status = 422 if form.is_bound else 200
    return render(request, "learning/events/signups/rules/rules.html", context, status=status)
