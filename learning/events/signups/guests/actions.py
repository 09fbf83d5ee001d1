"""Somebody without account takes a seat: held until they press the button that the mail leads to."""

import datetime
from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from foundation.clock import now
from foundation.nonce.models import FormNonce
from learning.events.models import Event
from learning.events.refusals import Refused, check_sign_up_runs
from learning.events.signups.actions import finds_seat, next_ticket, spend_once
from learning.events.signups.guests.models import Guest
from learning.events.signups.guests.selectors import guests_left, may_have_guests
from learning.events.signups.links.mails import write
from learning.events.signups.models import SignUp
from learning.events.signups.needs.actions import say_needs
from learning.events.signups.telling import tell_signed_up
from learning.events.signups.workshops.actions import take_workshops

#: how long a seat is held for an address that was not confirmed yet
HELD_FOR = datetime.timedelta(hours=24)
NO_SEAT = "Il n’y a plus de place ouverte sans compte à cette journée."


@transaction.atomic
def sign_guest_up(
    *, event: Event, nonce: UUID, first_name: str, last_name: str, email: str, organisation: str, diet: str = "",
    access: str = "", workshops: Sequence[UUID] = (),
) -> SignUp:  # fmt: skip
    """Hold a seat, under the lock of the day's row like any other, and write to the address. Asked again for the
    same address, the mail goes again, and nothing else; whatever the address, the page says the same."""
    who = {"first_name": first_name, "last_name": last_name, "email": email.lower(), "organisation": organisation}
    day = Event.objects.select_for_update(of=("self",)).select_related("axis").get(pk=event.pk)
    check_sign_up_runs(day)
    check_open_to_guests(day)
    known = day.sign_ups.open().filter(guest__email=who["email"]).select_related("guest").first()
    if known and FormNonce.objects.filter(nonce=nonce).exists():
        return known
    if not guests_left(day):
        raise Refused(NO_SEAT)
    spend_once(nonce, None)
    if known:
        return _asked_again(known)
    made = _lay(day, Guest(event=day, **who))
    if diet or access:
        say_needs(sign_up=made, diet=diet, access=access)
    take_workshops(made, workshops)
    write(made, "guest_asked", "Confirmez votre inscription")
    tell_signed_up(made)
    return made


def check_open_to_guests(event: Event) -> None:
    """The organiser allows it, and anybody may see the day."""
    if not event.guest_seats or not may_have_guests(event):
        raise Refused("Cette journée demande un compte : connectez-vous pour vous inscrire.", 403)


def _lay(event: Event, guest: Guest) -> SignUp:
    """Who left and comes back begins anew."""
    if not finds_seat(event, {}):
        raise Refused(NO_SEAT)
    Guest.objects.filter(event=event, email=guest.email).delete()
    guest.save(force_insert=True)
    return SignUp.objects.create(
        event=event, guest=guest, state=SignUp.State.HELD, held_for=SignUp.Hold.ADDRESS, held_until=_held_until(event),
        ticket=next_ticket(event), created_at=now(), changed_at=now(),
    )  # fmt: skip


def _held_until(event: Event) -> datetime.datetime:
    """A day, the hour begun made whole; before the day begins in any case."""
    until = (now() + HELD_FOR).replace(minute=0, second=0, microsecond=0) + datetime.timedelta(hours=1)
    return min(until, event.starts_at)


def _asked_again(known: SignUp) -> SignUp:
    """At most one mail an hour."""
    write(known, "guest_asked", "Votre inscription", again=f"{now():%Y%m%d%H}")
    return known
