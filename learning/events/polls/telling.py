"""What people are told of a poll: the link of their own answer, and the date that was retained."""

from typing import Any

from django.db import transaction
from django_tasks import task

from foundation.french import dates
from foundation.messages.actions import notify, send_message
from learning.events.polls.models import DatePoll, PollAnswer
from learning.events.polls.tokens import answer_link, poll_link


def write_link(answer: PollAnswer) -> None:
    """To somebody without account: how to change their answer."""
    send_message(
        kind="poll_answered",
        address=answer.email,
        subject=f"Votre réponse : {answer.poll.title}",
        template="learning/events/polls/mail/poll_answered",
        context={"poll": answer.poll, "address": answer_link(answer)},
        dedupe_key=f"poll_answered:{answer.uuid}",
    )


@task(max_attempts=6)
def tell_settled(poll_pk: int) -> None:
    """One mail each to those who answered, and a line of the bell to those with an account; run again, nobody is
    told twice."""
    poll = DatePoll.objects.select_related("chosen", "organiser", "commune").get(pk=poll_pk)
    for answer in poll.answers.select_related("person").iterator():
        if answer.person_id != poll.organiser_id:
            _tell(poll, answer)


@transaction.atomic
def _tell(poll: DatePoll, answer: PollAnswer) -> None:
    said = f"La date retenue est le {dates.plain_day(poll.chosen.date)}" if poll.chosen else "Aucune date retenue"
    key, title = f"poll_settled:{answer.uuid}", f"{said} : {poll.title}"
    to: dict[str, Any] = {"recipient": answer.person} if answer.person else {"address": answer.email}
    if answer.person or answer.email:
        send_message(
            kind="poll_settled", subject=title, template="learning/events/polls/mail/poll_settled",
            context={"poll": poll, "when": poll.in_words(poll.chosen) if poll.chosen else ""}, dedupe_key=key, **to,
        )  # fmt: skip
    if answer.person:
        notify(person=answer.person, kind="poll_settled", title=title, address=poll_link(poll), dedupe_key=key)
