"""Date polls for tests, each made with one call."""

import datetime
import uuid
from typing import Any

from foundation.clock import today
from learning.events.models import Event
from learning.events.polls.actions import open_poll
from learning.events.polls.answering.actions import answer_as_guest, answer_as_member
from learning.events.polls.counting import in_order
from learning.events.polls.models import DatePoll, PollAnswer
from tests.factories import holder, member


def in_days(number: int) -> datetime.date:
    return today() + datetime.timedelta(days=number)


def poll(*, moments: tuple[str, ...] = ("day", "morning"), **fields: Any) -> DatePoll:
    """A poll about as many dates, forty days from now and one a week."""
    by = fields.pop("organiser", None) or holder("referent")
    values = {
        "title": "Journée de l’Ariège",
        "modality": Event.Modality.INTER_NETWORK_DAY,
        "format": Event.Format.ONLINE,
        "answers_until": in_days(7),
        **fields,
    }
    proposed = [(in_days(40 + 7 * at), moment) for at, moment in enumerate(moments)]
    return open_poll(by=by, fields=values, proposed=proposed, nonce=uuid.uuid4())


def choices(of: DatePoll, *values: str) -> dict[int, str]:
    return {each.pk: value for each, value in zip(in_order(of.dates.all()), values, strict=True)}


def member_says(of: DatePoll, *values: str, person: Any = None) -> PollAnswer:
    return answer_as_member(poll=of, person=person or member(), choices=choices(of, *values))


def guest_says(of: DatePoll, *values: str, name: str = "Dominique Exemple", email: str = "") -> PollAnswer:
    given = choices(of, *values)
    return answer_as_guest(poll=of, name=name, email=email, choices=given, nonce=uuid.uuid4())


def fields_of(of: DatePoll, *values: str) -> dict[str, str]:
    """What a browser sends."""
    return {f"date_{pk}": value for pk, value in choices(of, *values).items()}
