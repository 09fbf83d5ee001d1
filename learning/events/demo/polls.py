"""A poll that looks for a date, with the answers it has had so far."""

import datetime
from typing import Any
from uuid import uuid4

from foundation.networks.demo import person
from learning.events.demo.days import commune_named
from learning.events.polls.actions import open_poll
from learning.events.polls.answering.actions import answer_as_guest, answer_as_member
from learning.events.polls.models import DatePoll

FIELDS = ("uuid", "title", "modality", "words", "names_shown", "answers_until")


def lay_poll(row: dict[str, Any]) -> None:
    """Its address is always the same; laid twice, laid once."""
    if DatePoll.objects.filter(uuid=row["uuid"]).exists():
        return
    poll = open_poll(
        by=person(row["organiser"]),
        fields={**{name: row[name] for name in FIELDS}, "commune": commune_named(row["commune"])},
        proposed=[(datetime.date.fromisoformat(date), moment) for date, moment in row["dates"]],
        nonce=uuid4(),
    )
    poll.refresh_from_db()
    proposed = list(poll.dates.values_list("pk", flat=True))
    for slug, values in row["members"].items():
        answer_as_member(poll=poll, person=person(slug), choices=dict(zip(proposed, values, strict=True)))
    for name, values in row["guests"].items():
        choices = dict(zip(proposed, values, strict=True))
        answer_as_guest(poll=poll, name=name, email="", choices=choices, nonce=uuid4())
