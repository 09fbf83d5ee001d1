"""In the demo: who chose which workshop, one of them full; and people without account."""

from typing import Any
from uuid import uuid4

from learning.events.models import Event
from learning.events.signups.guests.actions import sign_guest_up
from learning.events.signups.models import SignUp
from learning.events.signups.offers.actions import accept_seat
from learning.events.signups.workshops.actions import take_workshops

#: one in six has not chosen yet
UNDECIDED = 6


def choose_workshops(event: Event, sign_ups: list[SignUp]) -> None:
    """The smallest fills, the others share those who are left."""
    workshops = list(event.workshops.order_by("capacity", "title"))
    if not workshops:
        return
    wanted = [each for number, each in enumerate(sign_ups, start=1) if number % UNDECIDED]
    first, *others = workshops
    for number, sign_up in enumerate(wanted):
        chosen = first if number < first.capacity or not others else others[number % len(others)]
        take_workshops(sign_up, [chosen.uuid])


def welcome_guests(event: Event, rows: list[dict[str, Any]]) -> None:
    """By the actions themselves: the last has not answered the mail yet."""
    for number, row in enumerate(rows, start=1):
        asked = sign_guest_up(event=event, nonce=uuid4(), **row)
        if number < len(rows):
            accept_seat(sign_up=asked)
