"""Asking a manager, who has no account, by mail; the seat is held meanwhile."""

from typing import Any

from foundation.clock import now
from foundation.french import dates
from foundation.messages.actions import send_message
from learning.events.agenda.calendars import where
from learning.events.models import Event
from learning.events.refusals import Refused
from learning.events.signups.agreement.models import Agreement
from learning.events.signups.agreement.tokens import address_of
from learning.events.signups.fairness.moves import move
from learning.events.signups.links.mails import write
from learning.events.signups.models import SignUp
from learning.events.signups.offers.deadlines import agreement_by


def manager_of(sign_up: SignUp) -> Agreement | None:
    return Agreement.objects.filter(sign_up=sign_up).first()


def name_manager(sign_up: SignUp, email: str) -> Agreement:
    """Whom to ask, once there is a seat to hold. The day's row is locked by the caller."""
    if not email:
        raise Refused("Indiquez l’adresse électronique de votre responsable.", 422)
    if email.casefold() == sign_up.holder.email.casefold():
        raise Refused("Indiquez l’adresse de votre responsable, et non la vôtre.", 422)
    asked_at = now() if sign_up.held_for == SignUp.Hold.AGREEMENT else None
    return Agreement.objects.create(sign_up=sign_up, manager_email=email, asked_at=asked_at)


def agreement_awaited(event: Event) -> dict[str, Any]:
    """How a seat of this day is held from the first, if it asks for an agreement."""
    if not event.needs_agreement:
        return {}
    return {"held_for": SignUp.Hold.AGREEMENT, "held_until": agreement_by(event)}


def ask_manager(sign_up: SignUp, agreement: Agreement) -> None:
    """Hold the seat and write to the manager, and to the person that they are asked."""
    agreement.asked_at = now()
    agreement.save(update_fields=["asked_at"])
    move(sign_up, SignUp.State.HELD, **agreement_awaited(sign_up.event))
    write_to_manager(sign_up, agreement)


def write_to_manager(sign_up: SignUp, agreement: Agreement) -> None:
    """The request, and a word to the person that it has left."""
    _request(sign_up, agreement)
    write(sign_up, "sign_up_pending", "Votre place est gardée", manager=agreement.manager_email)


def _request(sign_up: SignUp, agreement: Agreement) -> None:
    event, person = sign_up.event, sign_up.holder
    send_message(
        kind="agreement_asked",
        address=agreement.manager_email,
        subject=f"Votre accord pour {person} : {event.title_outside}, {dates.plain_day(event.starts_at)}",
        template="learning/events/mail/agreement_asked",
        context={
            "event": event, "person": person, "sign_up": sign_up, "where": where(event),
            "address": address_of(agreement),
        },
        dedupe_key=f"agreement_asked:{agreement.uuid}",
        reply_to=person.email,
    )  # fmt: skip
