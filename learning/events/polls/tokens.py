"""The secret links of a poll: the one that is handed round, and the one by which somebody changes their answer."""

from uuid import UUID

from django.core import signing

from learning.events.polls.models import DatePoll, PollAnswer

ROUND = signing.Signer(salt="events.date-poll")
OWN = signing.Signer(salt="events.date-poll.answer")


def poll_link(poll: DatePoll) -> str:
    """Whoever holds it may answer."""
    return f"/quelle-date/{ROUND.sign(poll.uuid.hex)}/"


def answer_link(answer: PollAnswer) -> str:
    """Whoever holds it may change that answer, or take it back."""
    return f"/quelle-date/reponse/{OWN.sign(answer.uuid.hex)}/"


def poll_of(token: str) -> UUID | None:
    return _read(ROUND, token)


def answer_of(token: str) -> UUID | None:
    return _read(OWN, token)


def _read(signer: signing.Signer, token: str) -> UUID | None:
    try:
        return UUID(signer.unsign(token))
    except (signing.BadSignature, ValueError):
        return None
