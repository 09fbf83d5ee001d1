"""What a learner does in a tutorial, its quiz aside: begin, finish a lesson, complete."""

from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from foundation.accounts.http import MemberRequest
from learning.tutorials import actions
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
        return view(request, course(request.viewer, tutorial), *args, **kwargs)

    return wrapped


@require_POST
@for_learners
def start(request: MemberRequest, followed: Course) -> HttpResponse:
    actions.start_tutorial(person=request.user, tutorial=followed.tutorial)
    return redirect(followed.resume_address)


@require_POST
@for_learners
def finish(request: MemberRequest, followed: Course, lesson: str) -> HttpResponse:
    page = _lesson(followed, lesson)
    actions.finish_lesson(person=request.user, tutorial=followed.tutorial, lesson=page)
    return _go_on(request, followed, page)


@require_POST
@for_learners
def complete(request: MemberRequest, followed: Course) -> HttpResponse:
    """For whoever had done everything when the last thing missing was taken out of the tutorial."""
    if actions.complete_if_done(person=request.user, tutorial=followed.tutorial) is None:
        messages.error(request, "Il reste une leçon à lire ou le quiz à réussir.")
    return redirect(followed.tutorial.address)


def _lesson(followed: Course, slug: str) -> LessonPage:
    page = next((each for each in followed.lessons if each.slug == slug), None)
    if page is None:
        raise Http404
    return page


def _go_on(request: MemberRequest, before: Course, lesson: LessonPage) -> HttpResponse:
    """To the next lesson or what is left; to the tutorial's page once it is completed."""
    now = course(request.viewer, before.tutorial)
    if now.progress.completed and not before.progress.completed:
        return redirect(now.tutorial.address)
    return redirect(now.address_after(lesson))
