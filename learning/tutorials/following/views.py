"""Leaving marks in a lesson: with a script in place, without one by going there and back."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from foundation.accounts.http import MemberRequest
from foundation.nonce.actions import AlreadySpent
from learning.tutorials.courses import Course
from learning.tutorials.following import actions
from learning.tutorials.following.actions import Refused
from learning.tutorials.following.desk import MarkedPassage, desk_of
from learning.tutorials.following.forms import BookmarkForm, NoteForm, StopForm
from learning.tutorials.following.passages import passages_of
from learning.tutorials.models import LessonPage
from learning.tutorials.selectors import course
from learning.tutorials.views import for_learners, readable_lesson


@require_POST
@for_learners
def stop(request: MemberRequest, followed: Course, lesson: str) -> HttpResponse:
    """« Je m’arrête ici »: said by the page itself as one reads, or by a button."""
    page, form = readable_lesson(followed, lesson), StopForm(request.POST)
    if not form.is_valid():
        return _refused(request, page, str(form.errors.get("passage", [""])[0]))
    try:
        actions.keep_stop(
            person=request.user,
            tutorial=followed.tutorial,
            lesson=page,
            anchor=form.cleaned_data["passage"],
            page_view=form.cleaned_data["view"],
            step=form.cleaned_data["step"] or 0,
        )
    except Refused as refusal:
        return _refused(request, page, str(refusal))
    if form.is_from_script:
        return HttpResponse(status=204)
    messages.success(request, "C’est noté : « Reprendre » vous ramènera à ce passage.")
    return redirect(followed.tutorial.address)


@require_POST
@for_learners
def bookmark(request: MemberRequest, followed: Course, lesson: str) -> HttpResponse:
    page, form = readable_lesson(followed, lesson), BookmarkForm(request.POST)
    if not form.is_valid():
        return _refused(request, page)
    anchor, is_set = form.cleaned_data["passage"], form.cleaned_data["act"] == "set"
    try:
        if is_set:
            actions.set_bookmark(person=request.user, tutorial=followed.tutorial, lesson=page, anchor=anchor)
        else:
            actions.take_bookmark(person=request.user, lesson=page, anchor=anchor)
    except Refused as refusal:
        return _refused(request, page, str(refusal))
    if not request.htmx:
        return redirect(f"{page.address}#{anchor}")
    passage = next((each for each in passages_of(page.body) if each.anchor == anchor), None)
    context = {"each": MarkedPassage(passage, is_set), "course": followed, "page": page} if passage else {}
    return render(request, "learning/tutorials/following/_bookmark.html", context)


@require_POST
@for_learners
def note(request: MemberRequest, followed: Course, lesson: str) -> HttpResponse:
    page, form = readable_lesson(followed, lesson), NoteForm(request.POST)
    if not form.is_valid():
        return _notes(request, followed, page, form)
    try:
        with transaction.atomic():
            form.spend(person=request.user)
            actions.write_note(
                person=request.user, tutorial=followed.tutorial, lesson=page, text=form.cleaned_data["text"]
            )
    except AlreadySpent:
        pass
    except Refused as refusal:
        form.add_error("text", str(refusal))
        return _notes(request, followed, page, form)
    if request.htmx:
        return _notes(request, course(request.viewer, followed.tutorial), page)
    return redirect(f"{page.address}#notes")


def _notes(request: MemberRequest, followed: Course, page: LessonPage, form: NoteForm | None = None) -> HttpResponse:
    """The notes alone, or the form alone on a page when it was refused without a script."""
    name = "_notes" if request.htmx else "note_refused"
    context = {"course": followed, "page": page, "desk": desk_of(followed, page, form), "section": "tutoriels"}
    status = 400 if form else 200
    return render(request, f"learning/tutorials/following/{name}.html", context, status=status)


def _refused(request: MemberRequest, page: LessonPage, why: str = "") -> HttpResponse:
    """A passage that is not there: nothing changed."""
    context = {"page": page, "why": why or "Ce passage n’est pas lisible : rechargez la page.", "section": "tutoriels"}
    return render(request, "learning/tutorials/following/refused.html", context, status=400)
