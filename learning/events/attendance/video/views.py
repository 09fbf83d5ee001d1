"""A video tool's list: taken in, matched by a person, then noted."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from foundation.accounts.http import MemberRequest
from foundation.french.numbers import plural
from foundation.nonce.actions import AlreadySpent
from learning.events.attendance.models import VideoList
from learning.events.attendance.selectors import by_name
from learning.events.attendance.video.actions import apply_list, keep_list
from learning.events.attendance.video.forms import VideoListForm, choices_in
from learning.events.attendance.video.matching import matches_of
from learning.events.attendance.views import crumbs, day_page_answer, day_with_names
from learning.events.models import Event
from learning.events.refusals import Refused


@login_required
@require_POST
def list_new(request: MemberRequest, slug: str) -> HttpResponse:
    """Read the list; nobody's presence is noted yet."""
    event = day_with_names(request, slug)
    days = list(event.half_days.values_list("date", flat=True))
    form = VideoListForm(request.POST, request.FILES, days=days)
    if not form.is_valid():
        return day_page_answer(request, event, list_form=form)
    try:
        given = keep_list(event=event, by=request.user, reading=form.reading, nonce=form.cleaned_data["nonce"])
    except AlreadySpent:
        latest = event.video_lists.filter(uploaded_by=request.user).first()
        return redirect(latest.address if latest else f"{event.address}le-jour-meme/")
    return redirect(given.address)


@login_required
def list_match(request: MemberRequest, slug: str, uuid: UUID) -> HttpResponse:
    """Who is who: what is proposed can be changed, then one button notes the presence."""
    event = day_with_names(request, slug)
    given = event.video_lists.filter(uuid=uuid).select_related("event").first()
    if given is None and request.method == "POST":
        messages.info(request, "La présence de cette liste est déjà notée.")
        return redirect(f"{event.address}le-jour-meme/")
    if given is None:
        raise Http404
    return _match(request, event, given)


def _match(request: MemberRequest, event: Event, given: VideoList) -> HttpResponse:
    half_days = [half for half in event.half_days.all() if not half.is_ahead]
    people = sorted(event.sign_ups.at_the_day().with_person_and_place(), key=by_name)
    matches = matches_of(given, people, half_days)
    refusal = None
    if request.method == "POST":
        try:
            chosen = choices_in(request.POST, matches, {half.pk: half for half in half_days})
            changed = apply_list(given=given, by=request.user, chosen=chosen)
        except Refused as refused:
            refusal = refused
        else:
            messages.success(request, _told(changed))
            return redirect(f"{event.address}le-jour-meme/")
    context = {
        **crumbs(event, "Liste de visioconférence"), "given": given, "matches": matches, "people": people,
        "half_days": half_days, "refusal": refusal.sentence if refusal else "",
        "found": sum(match.sign_up is not None for match in matches),
    }  # fmt: skip
    return render(request, "learning/events/attendance/match.html", context, status=refusal.status if refusal else 200)


def _told(changed: int) -> str:
    if not changed:
        return "Rien n’a changé : la présence était déjà notée ainsi."
    return f"{changed} {plural(changed, 'présence notée', 'présences notées')} d’après la liste."
