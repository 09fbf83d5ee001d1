"""What a learner does in a tutorial, its quiz aside: begin, finish a lesson, complete."""

from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from foundation.accounts.http import MemberRequest
from learning.tutorials import actions
from learning.tutorials.contexts import crumbs
from learning.tutorials.courses import Course
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.selectors import course


def for_learners(view: Any) -> Any:
    """Hand the course to the view; a visitor signs in first, and comes back to a page that can be read."""

    @wraps(view)
    def wrapped(request: MemberRequest, slug: str, *args: Any, **kwargs: Any) -> HttpResponse:
        tutorial = get_object_or_404(TutorialPage.objects.visible_to(request.viewer), slug=slug)
        if request.viewer.is_visitor:
            return redirect_to_login(request.get_full_path() if request.method == "GET" else tutorial.address)
        followed = course(request.viewer, tutorial)
        try:
            return view(request, followed, *args, **kwargs)
        except Shut as shut:
            return not_yet(request, followed, shut)

    return wrapped


class Shut(Exception):  # noqa: N818 (a door, not a fault)
    """In a tutorial read in order, this is for later: `first` comes before."""

    def __init__(self, title: str, first: LessonPage) -> None:
        super().__init__(title)
        self.title, self.first = title, first


def not_yet(request: MemberRequest, followed: Course, shut: Shut) -> HttpResponse:
    """The page that says what to read first."""
    context = {
        "course": followed,
        "first": shut.first,
        "shut_title": shut.title,
        "breadcrumbs": crumbs(followed.tutorial, shut.title),
        "section": "tutoriels",
    }
    return render(request, "learning/tutorials/following/not_yet.html", context, status=403)


def readable_lesson(followed: Course, slug: str) -> LessonPage:
    """A lesson of the course, if it may be read already."""
    page = next((each for each in followed.lessons if each.slug == slug), None)
    if page is None:
        raise Http404
    if first := followed.first_before(page):
        raise Shut(page.title, first)
    return page


@require_POST
@for_learners
def start(request: MemberRequest, followed: Course) -> HttpResponse:
    actions.start_tutorial(person=request.user, tutorial=followed.tutorial)
    return redirect(followed.resume_address)


@require_POST
@for_learners
def finish(request: MemberRequest, followed: Course, lesson: str) -> HttpResponse:
    page = readable_lesson(followed, lesson)
    actions.finish_lesson(person=request.user, tutorial=followed.tutorial, lesson=page)
    return _go_on(request, followed, page)


@require_POST
@for_learners
def complete(request: MemberRequest, followed: Course) -> HttpResponse:
    """For whoever had done everything when the last thing missing was taken out of the tutorial."""
    if actions.complete_if_done(person=request.user, tutorial=followed.tutorial) is None:
        messages.error(request, "Il reste une leçon à lire ou le quiz à réussir.")
    return redirect(followed.tutorial.address)


def check_quiz_open(followed: Course) -> None:
    """The quiz comes last, where lessons are read in order."""
    if first := followed.first_before_quiz:
        raise Shut("Quiz", first)


def _go_on(request: MemberRequest, before: Course, lesson: LessonPage) -> HttpResponse:
    """To the next lesson or what is left; to the tutorial's page once it is completed."""
    now = course(request.viewer, before.tutorial)
    if now.progress.completed and not before.progress.completed:
        return redirect(now.tutorial.address)
    return redirect(now.address_after(lesson))
