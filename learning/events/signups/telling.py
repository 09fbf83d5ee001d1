"""What a sign-up sets going, in its own transaction: a mail, a notification, a fact of the ledger, an echo."""

from typing import Any

from django.template.loader import render_to_string

from community.live.actions import echo
from foundation.versions.actions import bump
from learning.events.closed import membership
from learning.events.models import Event
from learning.events.signups.convocation.jobs import send_convocation
from learning.events.signups.fairness.room import Room
from learning.events.signups.links.mails import write
from learning.events.signups.models import SignUp
from learning.record.actions import places_in, record_fact
from learning.record.models import Fact


def tell_signed_up(sign_up: SignUp) -> None:
    """The person has a seat, or a rank in the waiting list."""
    if sign_up.is_seated:
        tell_confirmed(sign_up, places_in(sign_up.structure) if sign_up.structure else {})
    elif sign_up.is_held:
        echo_seats(sign_up.event)
    else:
        write(sign_up, "sign_up_waiting", "Vous êtes sur la liste d’attente", why=why_waiting(sign_up))
        echo_seats(sign_up.event)


def why_waiting(sign_up: SignUp) -> str:
    """Why there is a rank and not a seat; asked once, if it was just said."""
    if sign_up.why:
        return sign_up.why
    room = Room.of(sign_up.event)
    return room.why_not(sign_up.network_id, sign_up.structure_id) or "D’autres personnes passent avant vous."


def tell_confirmed(sign_up: SignUp, place: dict[str, Any] | None = None) -> None:
    """The seat is theirs: written in the ledger (with the place of today, where it was just read), and said by mail
    within the minute."""
    send_convocation.enqueue(sign_up.pk)
    membership.enter(sign_up)
    _record(sign_up, Fact.Kind.SEAT_TAKEN, place)
    echo_seats(sign_up.event)


def tell_offered(sign_up: SignUp) -> None:
    """A seat came free, and waits for their answer."""
    write(sign_up, "seat_offered", "Une place est libre pour vous")


def tell_asked(sign_up: SignUp) -> None:
    """A colleague signed them up: they confirm, or wait and know it."""
    write(sign_up, "seat_asked", f"{sign_up.asked_by} vous a inscrit")
    echo_seats(sign_up.event)


def tell_lost(sign_up: SignUp, held_for: str) -> None:
    """The answer did not come in time. Nothing more goes to an address that nobody confirmed."""
    if held_for != SignUp.Hold.ADDRESS:
        write(sign_up, "seat_lost", "Votre place est passée à quelqu’un d’autre", held_for=held_for)
    echo_seats(sign_up.event)


def tell_refused(sign_up: SignUp) -> None:
    """The manager said no."""
    write(sign_up, "seat_lost", "Votre responsable n’a pas donné son accord", held_for="refused")
    echo_seats(sign_up.event)


def tell_returned(sign_up: SignUp, *, was_seated: bool) -> None:
    if was_seated:
        _record(sign_up, Fact.Kind.SEAT_RETURNED)
    echo_seats(sign_up.event)


def echo_seats(event: Event) -> None:
    """The page of the day says the new count to whoever looks at it, and to visitors at their next visit."""
    now_there = Event.objects.with_waiting_count().get(pk=event.pk)
    context = {"event": now_there, "waiting": getattr(now_there, "waiting_count", 0)}
    html = render_to_string("learning/events/_seat_counter.html", context)
    echo(topic=event.topic, html=html)
    bump()


def _record(sign_up: SignUp, kind: str, place: dict[str, Any] | None = None) -> None:
    """The ledger speaks of accounts alone: guests are forgotten, facts never are."""
    if sign_up.person is None:
        return
    record_fact(
        person=sign_up.person,
        kind=kind,
        object_kind="event",
        object_uuid=sign_up.event.uuid,
        dedupe_key=f"{kind}:{sign_up.uuid}",
        axis_code=axis_code(sign_up.event),
        place=place,
    )


def axis_code(event: Any) -> str:
    return event.axis.code if event.axis_id else ""
