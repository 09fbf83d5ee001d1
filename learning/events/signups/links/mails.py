"""How a mail about somebody's own seat is written: the day, where it stands, and the signed link that answers."""

from typing import Any

from foundation.french import dates, numbers
from foundation.messages.actions import Attachments, notify, send_message
from learning.events.agenda.calendars import where
from learning.events.signups.links.tokens import address_of
from learning.events.signups.models import SignUp


def write(
    sign_up: SignUp, kind: str, title: str, *, attachments: Attachments = (), again: str = "", **more: Any
) -> None:
    """A mail and a line of the bell, once a kind and sign-up (and once more for each `again`); the words are in the
    template named like the kind. A guest has no bell."""
    event, person = sign_up.event, sign_up.person
    key = f"{kind}:{sign_up.uuid}{again}"
    context = {
        "event": event, "person": sign_up.holder, "sign_up": sign_up, "rank": _rank(sign_up), "where": where(event),
        "seat": address_of(sign_up), **more,
    }  # fmt: skip
    send_message(
        kind=kind,
        recipient=person,
        address=sign_up.holder.email,
        subject=f"{title} : {event.title}, {dates.plain_day(event.starts_at)}",
        template=f"learning/events/mail/{kind}",
        context=context,
        dedupe_key=key,
        attachments=attachments,
    )
    if person:
        notify(person=person, kind=kind, title=f"{title} : {event.title}", address=event.address, dedupe_key=key)


def _rank(sign_up: SignUp) -> str:
    """« 2e », or nothing for somebody who does not wait."""
    if not sign_up.is_waiting:
        return ""
    return "".join(numbers.ordinal(rank_of(sign_up), feminine=True))


def rank_of(sign_up: SignUp) -> int:
    """One's place in the waiting list; asked once, if it was just said."""
    if not sign_up.rank:
        sign_up.rank = sign_up.event.sign_ups.waiting().filter(ticket__lte=sign_up.ticket).count()
    return sign_up.rank
