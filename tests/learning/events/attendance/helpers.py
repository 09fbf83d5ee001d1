"""A day under way, for tests of the day itself."""

import datetime
from typing import Any

from learning.events.models import Event, HalfDay
from learning.events.signups.models import SignUp
from tests.factories import member
from tests.learning.events.days import day, take_seat


def under_way(*, seated: int = 1, **fields: Any) -> tuple[Event, list[SignUp], HalfDay, datetime.datetime]:
    """A day with so many people seated, its half-day, and an instant at which it has begun."""
    fields.setdefault("organiser", member())
    event = day(**fields)
    sign_ups = [take_seat(event, member()) for _ in range(seated)]
    event.refresh_from_db()
    return event, sign_ups, event.half_days.get(), event.starts_at + datetime.timedelta(minutes=5)


def plain(response: Any) -> str:
    """The page, with ordinary spaces."""
    return response.content.decode().replace("\u202f", " ").replace("\xa0", " ")
