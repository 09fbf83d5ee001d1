"""What a sign-up sets going, in its own transaction: a mail, a notification, a fact of the ledger, an echo."""

from typing import Any

from django.template.loader import render_to_string

from community.live.actions import echo
from foundation.french import dates, numbers
from foundation.messages.actions import notify, send_message
from foundation.versions.actions import bump
from learning.events.agenda.calendars import calendar_of, where
from learning.events.models import Event
from learning.events.signups.models import SignUp
from learning.record.actions import record_fact
from learning.record.models import Fact

#: kind of message → its words
MAILS = {
    "sign_up_confirmed": "learning/events/mail/sign_up_confirmed",
    "sign_up_waiting": "learning/events/mail/sign_up_waiting",
    "seat_given": "learning/events/mail/seat_given",
}


def tell_signed_up(sign_up: SignUp) -> None:
    """The person has a seat, or a rank in the waiting list."""
    if sign_up.is_seated:
        _write(sign_up, "sign_up_confirmed", "Votre place est confirmée", with_calendar=True)
        _record(sign_up, Fact.Kind.SEAT_TAKEN)
    else:
        _write(sign_up, "sign_up_waiting", "Vous êtes sur la liste d’attente")
    echo_seats(sign_up.event)


def tell_seat_given(sign_up: SignUp) -> None:
    """A seat came free, and it is theirs."""
    _write(sign_up, "seat_given", "Une place s’est libérée, elle est à vous", with_calendar=True)
    _record(sign_up, Fact.Kind.SEAT_TAKEN)


def tell_returned(sign_up: SignUp, *, was_seated: bool) -> None:
    if was_seated:
        _record(sign_up, Fact.Kind.SEAT_RETURNED)
    echo_seats(sign_up.event)


def echo_seats(event: Event) -> None:
    """The page of the day says the new count to whoever looks at it, and to visitors at their next visit."""
    event.refresh_from_db(fields=["capacity", "seats_taken", "state"])
    waiting = event.sign_ups.waiting().count()
    html = render_to_string("learning/events/_seat_counter.html", {"event": event, "waiting": waiting})
    echo(topic=event.topic, html=html)
    bump()


def _write(sign_up: SignUp, kind: str, title: str, *, with_calendar: bool = False) -> None:
    event, person = sign_up.event, sign_up.person
    key = f"{kind}:{sign_up.uuid}"
    context = {"event": event, "person": person, "rank": _rank(sign_up), "where": where(event)}
    send_message(
        kind=kind,
        recipient=person,
        subject=f"{title} : {event.title}, {dates.plain_day(event.starts_at)}",
        template=MAILS[kind],
        context=context,
        dedupe_key=key,
        attachments=[("journee.ics", "text/calendar", calendar_of(event, with_link=True))] if with_calendar else [],
    )
    notify(person=person, kind=kind, title=f"{title} : {event.title}", address=event.address, dedupe_key=key)


def _rank(sign_up: SignUp) -> str:
    """« 2e », or nothing for somebody seated."""
    if not sign_up.is_waiting:
        return ""
    ahead = sign_up.event.sign_ups.waiting().filter(ticket__lte=sign_up.ticket).count()
    return "".join(numbers.ordinal(ahead, feminine=True))


def _record(sign_up: SignUp, kind: str) -> None:
    record_fact(
        person=sign_up.person,
        kind=kind,
        object_kind="event",
        object_uuid=sign_up.event.uuid,
        dedupe_key=f"{kind}:{sign_up.uuid}",
        axis_code=axis_code(sign_up.event),
    )


def axis_code(event: Any) -> str:
    return event.axis.code if event.axis_id else ""
