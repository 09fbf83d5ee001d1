"""Guests for tests, each made with one call."""

import itertools
import re
from typing import Any
from uuid import uuid4

from foundation.messages.models import OutboxMessage
from learning.events.models import Event
from learning.events.signups.guests.actions import sign_guest_up
from learning.events.signups.models import SignUp
from learning.events.signups.offers.actions import accept_seat
from tests.learning.events.days import day

_numbers = itertools.count(1)


def open_day(*, guest_seats: int = 5, **fields: Any) -> Event:
    return day(guest_seats=guest_seats, **fields)


def fields_of(**changes: str) -> dict[str, str]:
    number = next(_numbers)
    return {
        "first_name": "Ada", "last_name": f"Venue{number}", "email": f"ada{number}@ailleurs.example",
        "organisation": "Maison de quartier", **changes,
    }  # fmt: skip


def ask(event: Event, **changes: Any) -> SignUp:
    return sign_guest_up(event=event, nonce=uuid4(), **{**fields_of(), **changes})


def confirmed(event: Event, **changes: Any) -> SignUp:
    return accept_seat(sign_up=ask(event, **changes))


def link_in(mail: OutboxMessage) -> str:
    found = re.search(r"https?://[^/\s]+(/place/\S+)", mail.text)
    assert found
    return found[1]


def post(client: Any, event: Event, **changes: str) -> Any:
    page = client.get(f"{event.address}sans-compte/").content.decode()
    nonce = re.search(r'name="nonce" value="([^"]+)"', page)
    data = {"nonce": nonce[1] if nonce else str(uuid4()), **fields_of(), **changes}
    return client.post(f"{event.address}sans-compte/", data)
