"""Answering a poll, with or without account, changing an answer and taking it back."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from foundation.clock import now
from foundation.french import dates
from foundation.nonce.actions import spend
from learning.events.polls.actions import locked
from learning.events.polls.models import DatePoll, PollAnswer, PollChoice
from learning.events.polls.telling import write_link
from learning.events.refusals import Refused

#: a poll is for people who look for a date together
MOST_ANSWERS = 200
#: date → « yes », « maybe » or « no »
Choices = Mapping[int, str]


@transaction.atomic
def answer_as_member(*, poll: DatePoll, person: Any, choices: Choices) -> PollAnswer:
    """What somebody with an account answers; answered again, changed."""
    check_open(locked(poll))
    answer = PollAnswer.objects.filter(poll=poll, person=person).first()
    if answer is None:
        _check_room(poll)
        answer = PollAnswer.objects.create(poll=poll, person=person)
    _lay(answer, choices)
    return answer


@transaction.atomic
def answer_as_guest(*, poll: DatePoll, name: str, email: str, choices: Choices, nonce: UUID) -> PollAnswer:
    """What somebody without account answers: a name, and an address if they want their link by mail."""
    spend(nonce=nonce, purpose="answer_poll")
    check_open(locked(poll))
    _check_room(poll)
    answer = PollAnswer.objects.create(poll=poll, name=name, email=email)
    _lay(answer, choices)
    if email:
        write_link(answer)
    return answer


@transaction.atomic
def change_answer(*, answer: PollAnswer, choices: Choices, name: str = "") -> PollAnswer:
    """By the link of one's own answer."""
    check_open(locked(answer.poll))
    if name and not answer.person_id:
        PollAnswer.objects.filter(pk=answer.pk).update(name=name)
    _lay(answer, choices)
    return answer


@transaction.atomic
def take_answer_back(*, answer: PollAnswer) -> None:
    """Nothing of it is left; done twice, done once."""
    PollAnswer.objects.filter(pk=answer.pk).delete()


def check_open(poll: DatePoll) -> None:
    if poll.is_settled:
        raise Refused("Ce sondage est clos : les réponses ne changent plus.")
    if not poll.is_open:
        raise Refused(f"On pouvait répondre jusqu’au {dates.plain_day(poll.answers_until)}.")


def _check_room(poll: DatePoll) -> None:
    if poll.answers.count() >= MOST_ANSWERS:
        raise Refused(f"Ce sondage a reçu {MOST_ANSWERS} réponses : il n’en prend plus.")


def _lay(answer: PollAnswer, choices: Choices) -> None:
    answer.choices.all().delete()
    PollChoice.objects.bulk_create(PollChoice(answer=answer, date_id=pk, value=value) for pk, value in choices.items())
    PollAnswer.objects.filter(pk=answer.pk).update(answered_at=now())
