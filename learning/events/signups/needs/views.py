"""One's own needs, and those that the organiser has to know."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from foundation.accounts.http import MemberRequest
from learning.events.permissions import may_manage, may_see_names
from learning.events.refusals import Refused
from learning.events.signups.models import SignUp
from learning.events.signups.needs.actions import say_needs
from learning.events.signups.needs.forms import NeedsForm
from learning.events.signups.needs.models import Needs
from learning.events.signups.needs.selectors import needs_of
from learning.events.views import AGENDA, day_answer, readable_day


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def my_needs(request: MemberRequest, slug: str) -> HttpResponse:
    """Meal and access, as long as the day has not begun."""
    event = readable_day(request, slug)
    mine = get_object_or_404(SignUp.objects.open().of(request.user), event=event, event__asks_needs=True)
    mine.event = event
    known = Needs.objects.filter(sign_up=mine).first()
    initial = {"diet": known.diet, "access": known.access} if known else None
    form = NeedsForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        try:
            say_needs(sign_up=mine, **form.cleaned_data)
        except Refused as refused:
            return day_answer(request, event, refused)
        messages.success(request, "Vos besoins sont notés.")
        return redirect(event.address)
    crumbs = [AGENDA, (event.short_name, event.address), ("Mes besoins", "")]
    context = {"event": event, "form": form, "breadcrumbs": crumbs, "section": "agenda"}
    return render(request, "learning/events/signups/needs/mine.html", context, status=422 if form.is_bound else 200)


@login_required
@never_cache
@require_safe
def needs_list(request: MemberRequest, slug: str) -> HttpResponse:
    """For who organises, until the day after."""
    event = readable_day(request, slug)
    if not (may_see_names(request.viewer, event) and may_manage(request.viewer, event)):
        raise Http404
    crumbs = [AGENDA, (event.short_name, event.address), ("Inscriptions", f"{event.address}inscriptions/")]
    context = {
        **needs_of(event),
        "event": event,
        "breadcrumbs": [*crumbs, ("Repas et aménagements", "")],
        "section": "agenda",
    }
    return render(request, "learning/events/signups/needs/list.html", context)
