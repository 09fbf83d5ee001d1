"""The quiz of a tutorial: take it, read its result."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from foundation.accounts.http import MemberRequest
from learning.record.models import Fact
from learning.tutorials.contexts import crumbs
from learning.tutorials.courses import Course
from learning.tutorials.quiz.actions import take_quiz
from learning.tutorials.quiz.forms import QuizForm
from learning.tutorials.quiz.marking import questions_of
from learning.tutorials.quiz.results import result_of
from learning.tutorials.views import for_learners


@require_http_methods(["GET", "HEAD", "POST"])
@for_learners
def quiz(request: MemberRequest, followed: Course) -> HttpResponse:
    questions = questions_of(followed.tutorial)
    if not questions:
        raise Http404
    form = QuizForm(questions, request.POST or None)
    if request.method == "POST" and form.is_valid():
        attempt = take_quiz(
            person=request.user,
            tutorial=followed.tutorial,
            answers=form.answers,
            nonce=form.cleaned_data["nonce"],
        )
        return redirect("tutorial_result", slug=followed.tutorial.slug, attempt=attempt.uuid)
    context = {
        "course": followed,
        "form": form,
        "breadcrumbs": crumbs(followed.tutorial, "Quiz"),
        "section": "tutoriels",
    }
    return render(request, "learning/tutorials/quiz.html", context, status=400 if form.is_bound else 200)


@require_safe
@for_learners
def result(request: MemberRequest, followed: Course, attempt: UUID) -> HttpResponse:
    mine = Fact.objects.of_person(request.user).about(followed.tutorial).of_kind(Fact.Kind.QUIZ_TAKEN)
    context = {
        "course": followed,
        "result": result_of(get_object_or_404(mine, uuid=attempt), followed.tutorial),
        "breadcrumbs": [*crumbs(followed.tutorial, "Quiz")[:-1], ("Quiz", followed.quiz_address), ("Résultat", "")],
        "section": "tutoriels",
    }
    return render(request, "learning/tutorials/result.html", context)
