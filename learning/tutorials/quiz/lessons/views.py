"""A question of a lesson: asked on a page of its own, answered there or in place."""

from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from foundation.accounts.http import MemberRequest
from learning.record.models import Fact
from learning.tutorials.quiz.forms import LessonQuestionForm
from learning.tutorials.quiz.lessons.actions import answer_question
from learning.tutorials.quiz.lessons.asked import AskedQuestion, asked_of
from learning.tutorials.quiz.results import as_it_was


def for_readers(view: Any) -> Any:
    """Hand the question to the view, for whoever may read its lesson now."""

    @wraps(view)
    def wrapped(request: MemberRequest, slug: str, lesson: str, exercise: UUID, **kwargs: Any) -> HttpResponse:
        asked = asked_of(request.viewer, slug, lesson, str(exercise))
        if asked is None:
            raise Http404
        if asked.course.first_before(asked.lesson):
            return redirect(asked.lesson.address)
        return view(request, asked, **kwargs)

    return wrapped


@require_http_methods(["GET", "HEAD", "POST"])
@for_readers
def question(request: MemberRequest, asked: AskedQuestion) -> HttpResponse:
    """Members answer by POST, and it is written; visitors by GET, and nothing is."""
    if request.method == "POST":
        return _written(request, asked)
    form = LessonQuestionForm([asked.exercise], request.GET if "reponse" in request.GET else None)
    if not form.is_bound or not form.is_valid():
        return _asking(request, asked, form)
    return _answered(request, asked, form.answers)


@require_safe
@for_readers
def answer(request: MemberRequest, asked: AskedQuestion, answer: UUID) -> HttpResponse:
    """One's own answer, read again with the lesson of then."""
    if request.viewer.is_visitor:
        return redirect_to_login(request.get_full_path())
    mine = Fact.objects.of_person(request.user).of_kind(Fact.Kind.QUESTION_ANSWERED)
    fact = get_object_or_404(mine, uuid=answer, object_uuid=asked.lesson.uuid, data__exercise=asked.exercise.uuid)
    return _answered(request, asked.in_page(as_it_was(fact, asked.lesson)), fact.data["answers"])


def _written(request: MemberRequest, asked: AskedQuestion) -> HttpResponse:
    if request.viewer.is_visitor:
        return redirect_to_login(asked.lesson.address)
    form = LessonQuestionForm([asked.exercise], request.POST)
    if not form.is_valid():
        return _asking(request, asked, form)
    fact = answer_question(
        person=request.user,
        tutorial=asked.course.tutorial,
        lesson=asked.lesson,
        exercise=asked.exercise,
        answers=form.answers,
    )
    if request.htmx:
        return _answered(request, asked, form.answers)
    return redirect(f"{asked.address}{fact.uuid}/")


def _asking(request: MemberRequest, asked: AskedQuestion, form: LessonQuestionForm) -> HttpResponse:
    template = "_lesson_form" if request.htmx else "lesson_question"
    context = {**asked.context, "form": form}
    return render(request, f"learning/tutorials/quiz/{template}.html", context, status=400 if form.is_bound else 200)


def _answered(request: MemberRequest, asked: AskedQuestion, answers: Any) -> HttpResponse:
    template = "_lesson_answer" if request.htmx else "lesson_answer"
    context = {**asked.context, "marked": asked.marked(answers)}
    return render(request, f"learning/tutorials/quiz/{template}.html", context)
