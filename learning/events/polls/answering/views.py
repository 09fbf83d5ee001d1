"""What the secret links of a poll lead to: answering, with or without account, and changing one's answer."""

from typing import Any

from allauth.core.internal.ratelimit import consume
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_protect

from foundation.accounts.http import ViewerRequest
from foundation.nonce.actions import AlreadySpent
from learning.events.polls.answering.actions import answer_as_guest, answer_as_member, change_answer, take_answer_back
from learning.events.polls.answering.forms import AnswerForm, GuestForm, OwnGuestForm
from learning.events.polls.counting import in_order, results_of
from learning.events.polls.models import DatePoll, PollAnswer
from learning.events.polls.tokens import answer_link, answer_of, poll_of
from learning.events.refusals import Refused
from learning.events.signups.links.views import by_mail, no_such_link

WITH_PLACE = ("organiser", "commune", "chosen", "event")
NOTED = "Votre réponse est notée. Vous pouvez la changer tant que le sondage est ouvert."
TOO_MANY = Refused("Trop de réponses de suite depuis cet endroit. Attendez une minute, puis envoyez à nouveau.", 429)


@by_mail
def poll_answer(request: ViewerRequest, token: str) -> HttpResponse:
    """The link that is handed round. With an account, a form of the account (and its CSRF token)."""
    uuid = poll_of(token)
    poll = DatePoll.objects.select_related(*WITH_PLACE).filter(uuid=uuid).first() if uuid else None
    if poll is None:
        return no_such_link(request)
    return _as_guest(request, poll) if request.viewer.is_visitor else _as_member(request, poll)


@csrf_protect
def _as_member(request: ViewerRequest, poll: DatePoll) -> HttpResponse:
    mine = PollAnswer.objects.filter(poll=poll, person=request.user).first()
    form = AnswerForm(_data(request), **_of(poll), initial=_initial(mine))
    if request.method == "POST" and form.is_valid():
        try:
            answer_as_member(poll=poll, person=request.user, choices=form.choices)
        except Refused as refused:
            return _page(request, poll, form, refused)
        messages.success(request, NOTED)
        return redirect(request.path)
    return _page(request, poll, form, mine=mine)


def _as_guest(request: ViewerRequest, poll: DatePoll) -> HttpResponse:
    form = GuestForm(_data(request), **_of(poll))
    if request.method == "POST" and form.is_valid():
        try:
            answer = _guest_answer(request, poll, form)
        except AlreadySpent:
            return redirect(request.path)
        except Refused as refused:
            return _page(request, poll, form, refused)
        return redirect(answer_link(answer))
    return _page(request, poll, form)


def _guest_answer(request: ViewerRequest, poll: DatePoll, form: GuestForm) -> PollAnswer:
    if not consume(request, app="passerelle", action="poll", config=settings.POLL_RATE_LIMITS):
        raise TOO_MANY
    given = {name: form.cleaned_data[name] for name in ("name", "email", "nonce")}
    return answer_as_guest(poll=poll, choices=form.choices, **given)


@by_mail
def poll_own(request: ViewerRequest, token: str) -> HttpResponse:
    """The link of one's own answer: change it, or take it back."""
    uuid = answer_of(token)
    answers = PollAnswer.objects.select_related(*(f"poll__{name}" for name in WITH_PLACE))
    mine = answers.filter(uuid=uuid, person__isnull=True).first() if uuid else None
    if mine is None:
        return no_such_link(request)
    form = OwnGuestForm(_data(request), **_of(mine.poll), initial={**_initial(mine), "name": mine.name})
    if request.method == "POST" and "retirer" in request.POST:
        return _taken_back(request, mine)
    if request.method == "POST" and form.is_valid():
        try:
            change_answer(answer=mine, choices=form.choices, name=form.cleaned_data["name"])
        except Refused as refused:
            return _page(request, mine.poll, form, refused, mine=mine)
        return redirect(request.path)
    return _page(request, mine.poll, form, mine=mine)


def _taken_back(request: ViewerRequest, mine: PollAnswer) -> HttpResponse:
    take_answer_back(answer=mine)
    context = {"poll": mine.poll, "breadcrumbs": [("Quelle date ?", "")]}
    return render(request, "learning/events/polls/taken_back.html", context)


def _of(poll: DatePoll) -> dict[str, Any]:
    return {"poll": poll, "proposed": in_order(poll.dates.all())}


def _data(request: ViewerRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _initial(mine: PollAnswer | None) -> dict[str, Any]:
    choices = mine.choices.all() if mine else []
    return {f"date_{choice.date_id}": choice.value for choice in choices}


def _page(
    request: ViewerRequest, poll: DatePoll, form: AnswerForm, refusal: Refused | None = None,
    mine: PollAnswer | None = None,
) -> HttpResponse:  # fmt: skip
    results = results_of(poll)
    context = {
        "poll": poll,
        "form": form,
        "mine": mine,
        "own_link": settings.BASE_URL + answer_link(mine) if mine and not mine.person_id else "",
        "results": results if poll.names_shown or results.is_shown else None,
        "retained": poll.in_words(poll.chosen) if poll.chosen else "",
        "day": poll.event if poll.event and poll.event.published else None,
        "refusal": refusal.sentence if refusal else "",
        "breadcrumbs": [("Quelle date ?", "")],
        "section": "agenda",
    }
    status = refusal.status if refusal else 422 if request.method == "POST" else 200
    return render(request, "learning/events/polls/answer.html", context, status=status)
