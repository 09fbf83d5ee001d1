"""Days with workshops, each made with one call."""

import datetime
from typing import Any
from uuid import uuid4

from learning.events.models import Event
from learning.events.organising.models import Workshop
from learning.events.signups.actions import sign_up
from learning.events.signups.models import SignUp
from tests.learning.events.days import day

TEN, ELEVEN = datetime.time(10), datetime.time(11)


def workshop(
    event: Event, title: str = "Écouter", capacity: int = 5, starts: datetime.time = TEN, **more: Any
) -> Workshop:
    return Workshop.objects.create(
        event=event, date=event.starts_on, starts=starts, title=title, capacity=capacity, **more
    )  # fmt: skip


def day_with(*titles: str, capacity: int = 5, **fields: Any) -> tuple[Event, list[Workshop]]:
    """A day, and workshops at ten o'clock."""
    event = day(**fields)
    return event, [workshop(event, title, capacity) for title in titles]


def sign_up_to(event: Event, person: Any, *workshops: Workshop) -> SignUp:
    return sign_up(event=event, member=person, nonce=uuid4(), workshops=[each.uuid for each in workshops])


def titles(mine: SignUp) -> list[str]:
    return list(mine.workshop_seats.values_list("workshop__title", flat=True))


def taken(*workshops: Workshop) -> list[int]:
    """The seats taken in each, once it was made sure that rows say the same."""
    for each in workshops:
        each.refresh_from_db()
        assert each.seats_taken == each.seats.count()
    return [each.seats_taken for each in workshops]
