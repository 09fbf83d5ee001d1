"""« Après la journée », for who organises it, and the page of the summary, for whoever may read it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from foundation.accounts.http import MemberRequest, ViewerRequest
from foundation.kinds.registry import Station
from foundation.kinds.thread import thread_of
from learning.events.after.actions import lay_synthesis, open_discussion
from learning.events.after.forms import DiscussionForm, SynthesisForm
from learning.events.after.models import Synthesis
from learning.events.after.selectors import after_of, forums_for
from learning.events.models import Event
from learning.events.organising.hub import organised_crumbs
from learning.events.permissions import may_see_names
from learning.events.refusals import Refused
from learning.events.views import AGENDA, managed_day


@login_required
@require_safe
def after(request: MemberRequest, slug: str) -> HttpResponse:
    return _answer(request, managed_day(request, slug))


def _answer(
    request: MemberRequest, event: Event, form: SynthesisForm | None = None, refusal: Refused | None = None
) -> HttpResponse:
    context = after_of(event, request.viewer)
    synthesis = context["synthesis"]
    context |= {
        "form": form or SynthesisForm(initial={"words": synthesis.words} if synthesis else None),
        "discussion": _discussion(request, event) if synthesis and not synthesis.topic else None,
        "refusal": refusal.sentence if refusal else "",
        "breadcrumbs": organised_crumbs(event, "Après la journée"),
        "section": "agenda",
    }
    status = refusal.status if refusal else 422 if form else 200
    return render(request, "learning/events/after/after.html", context, status=status)


def _discussion(request: MemberRequest, event: Event) -> DiscussionForm | None:
    """Nothing to choose for a closed group, which has its own forum."""
    return None if event.is_confidential else DiscussionForm(forums=forums_for(event, request.viewer))


@login_required
@require_POST
def synthesis_lay(request: MemberRequest, slug: str) -> HttpResponse:
    """« Je dépose la synthèse »."""
    event = _own(request, slug)
    known = Synthesis.objects.filter(event=event).select_related("document").first()
    form = SynthesisForm(request.POST, request.FILES, has_file=bool(known and known.document.file_id))
    if not form.is_valid():
        return _answer(request, event, form)
    try:
        lay_synthesis(event=event, by=request.user, **form.cleaned_data)
    except ValidationError as wrong:
        form.add_error("upload", wrong)
        return _answer(request, event, form)
    except Refused as refused:
        return _answer(request, event, refusal=refused)
    messages.success(request, "La synthèse est dans les ressources. Les personnes venues sont prévenues.")
    return redirect("day_after", event.slug)


@login_required
@require_POST
def discussion_open(request: MemberRequest, slug: str) -> HttpResponse:
    """« J’ouvre la discussion »."""
    event = _own(request, slug)
    synthesis = get_object_or_404(Synthesis, event=event)
    form = DiscussionForm(request.POST, forums=forums_for(event, request.viewer))
    forum: Any = form.cleaned_data["forum"] if form.is_valid() else None
    try:
        topic = open_discussion(synthesis=synthesis, by=request.user, forum=forum)
    except Refused as refused:
        return _answer(request, event, refusal=refused)
    messages.success(request, "La discussion est ouverte, et la synthèse y mène.")
    return redirect(topic.address)


@require_safe
def synthesis(request: ViewerRequest, slug: str) -> HttpResponse:
    """The summary, with its day, its file and its topic."""
    readable = Synthesis.objects.visible_to(request.viewer).with_all()
    found = get_object_or_404(readable, event__slug=slug)
    here = Station("effect", found.document.title, found.address)
    context = {
        "synthesis": found,
        "event": found.event,
        "document": found.document,
        "stations": thread_of("document", found.document, request.viewer, here=here, label="Synthèse"),
        "breadcrumbs": [AGENDA, (found.event.short_name, found.event.address), ("Synthèse", "")],
        "section": "agenda",
    }
    return render(request, "learning/events/after/synthesis.html", context)


def _own(request: MemberRequest, slug: str) -> Event:
    """Of a practice analysis, its organiser alone writes it; of another day, whoever works on it."""
    event = managed_day(request, slug)
    if not may_see_names(request.viewer, event):
        raise Http404
    return event
