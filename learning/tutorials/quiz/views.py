"""The quiz of a tutorial: take it, read its result."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from foundation.accounts.http import MemberRequest
from learning.tutorials.contexts import crumbs
from learning.tutorials.courses import Course, attempts_left
from learning.tutorials.quiz.actions import take_quiz
from learning.tutorials.quiz.attempts import NoAttemptLeft, attempt_facts, attempts_of
from learning.tutorials.quiz.forms import QuizForm
from learning.tutorials.quiz.marking import exercises_of
from learning.tutorials.quiz.results import result_of
from learning.tutorials.views import check_quiz_open, for_learners


@require_http_methods(["GET", "HEAD", "POST"])
@for_learners
def quiz(request: MemberRequest, followed: Course) -> HttpResponse:
    exercises = exercises_of(followed.tutorial)
    if not exercises:
        raise Http404
    check_quiz_open(followed)
    form = QuizForm(exercises, request.POST or None)
    if request.method != "POST":
        return _page(request, followed, form)
    if not form.is_valid():
        return _page(request, followed, form, 400)
    try:
        attempt = take_quiz(
            person=request.user, tutorial=followed.tutorial, answers=form.answers, nonce=form.cleaned_data["nonce"]
        )
    except NoAttemptLeft:
        return _page(request, followed, form, 409)
    return redirect("tutorial_result", slug=followed.tutorial.slug, attempt=attempt.uuid)


@require_safe
@for_learners
def result(request: MemberRequest, followed: Course, attempt: UUID) -> HttpResponse:
    fact = get_object_or_404(attempt_facts(request.user, followed.tutorial), uuid=attempt)
    context = {
        "course": followed,
        "result": result_of(fact, followed.tutorial),
        "left": followed.attempts_left,
        "breadcrumbs": [*crumbs(followed.tutorial, "Quiz")[:-1], ("Quiz", followed.quiz_address), ("Résultat", "")],
        "section": "tutoriels",
    }
    return render(request, "learning/tutorials/quiz/result.html", context)


def _page(request: MemberRequest, followed: Course, form: QuizForm, status: int = 200) -> HttpResponse:
    """The form or, when all attempts are used up, what remains possible."""
    attempts = attempts_of(request.user, followed.tutorial)
    left = attempts_left(followed.tutorial, len(attempts))
    context: dict[str, Any] = {
        "course": followed,
        "form": form,
        "attempts": attempts,
        "left": left,
        "breadcrumbs": crumbs(followed.tutorial, "Quiz"),
        "section": "tutoriels",
    }
    template = "used_up" if left == 0 else "quiz"
    return render(request, f"learning/tutorials/quiz/{template}.html", context, status=status)
