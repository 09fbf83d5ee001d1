"""Days that were held, for tests."""

import datetime
from typing import Any

from foundation.clock import now
from learning.events.models import Event
from learning.events.signups.attendance import record_attendance
from tests.factories import holder
from tests.learning.events.days import day, take_seat


def held(*people: Any, **fields: Any) -> Event:
    """A day of three days ago, at which these people were."""
    event = day(**{"organiser": holder("referent"), "title": "Passer le relais", **fields})
    seats = [take_seat(event, person) for person in people]
    past = now() - datetime.timedelta(days=3)
    half = event.half_days.get()
    half.date = past.date()
    half.save()
    Event.objects.filter(pk=event.pk).update(
        starts_at=half.starts_at, ends_at=half.ends_at, deadline=half.starts_at, state=Event.State.HELD
    )
    event.refresh_from_db()
    record_attendance(event=event, by=event.organiser, marks={(seat.pk, half.pk): True for seat in seats})
    return event
