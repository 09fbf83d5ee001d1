"""Opening a poll and settling it: the date retained becomes the draft of a day."""

import datetime
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from foundation.audit.actions import record
from foundation.clock import PARIS, now, today
from foundation.nonce.actions import spend
from learning.events.models import Event
from learning.events.organising.proposing.actions import propose_day
from learning.events.organising.proposing.presets import PRESETS
from learning.events.polls.models import DatePoll, PollDate
from learning.events.polls.telling import tell_settled
from learning.events.refusals import Refused

CLOSING_TIME = datetime.time(18, 0)
CLOSES_BEFORE = datetime.timedelta(days=7)


@transaction.atomic
def open_poll(
    *, by: Any, fields: dict[str, Any], proposed: Sequence[tuple[datetime.date, str]], nonce: UUID
) -> DatePoll:
    """A poll about these dates; of a closed group, names stay with who opened it."""
    spend(nonce=nonce, purpose="open_poll", person=by)
    if fields["modality"] == Event.Modality.PRACTICE_ANALYSIS_DAY:
        fields = {**fields, "names_shown": False}
    poll = DatePoll.objects.create(organiser=by, **fields)
    PollDate.objects.bulk_create(PollDate(poll=poll, date=date, moment=moment) for date, moment in proposed)
    return poll


@transaction.atomic
def settle_poll(*, poll: DatePoll, by: Any, chosen: PollDate | None) -> DatePoll:
    """The date is retained: the draft of the day is there, and those who answered are told. Without a date, the poll
    is closed. Settled twice, settled once."""
    held = locked(poll)
    if held.is_settled:
        return held
    held.settled_at, held.chosen = now(), chosen
    held.event = _draft(held, by, chosen) if chosen else None
    held.save(update_fields=["settled_at", "chosen", "event"])
    record(actor=by, verb="settle_poll", target=held)
    tell_settled.enqueue(held.pk)
    return held


@transaction.atomic
def prolong_poll(*, poll: DatePoll, until: datetime.date) -> DatePoll:
    """More time to answer, or less; a settled poll stays as it is."""
    held = locked(poll)
    if held.is_settled:
        raise Refused("Ce sondage est clos : les réponses ne changent plus.")
    held.answers_until = until
    held.save(update_fields=["answers_until"])
    return held


def locked(poll: DatePoll) -> DatePoll:
    return DatePoll.objects.select_for_update(of=("self",)).get(pk=poll.pk)


def _draft(poll: DatePoll, by: Any, chosen: PollDate) -> Event:
    """The day as far as the poll and the template of its modality say it; its organiser completes it."""
    preset, hours = PRESETS[poll.modality], poll.hours_of(chosen)
    starts = datetime.datetime.combine(hours[0][0], hours[0][1], PARIS)
    closes = datetime.datetime.combine(max(today(), chosen.date - CLOSES_BEFORE), CLOSING_TIME, PARIS)
    fields = {
        "title": poll.title,
        "modality": poll.modality,
        "format": poll.format,
        "commune": poll.commune,
        "objective": preset.objective,
        "target_public": preset.target,
        "capacity": preset.capacity,
        "deadline": min(closes, starts),
    }
    return propose_day(by=by, fields=fields, hours=hours, keys=[preset.audience], nonce=poll.uuid, draft=True)
