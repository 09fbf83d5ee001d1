"""Days for tests, each made with one call."""

import datetime
import itertools
import uuid
from typing import Any

from foundation.access.actions import audience_for
from foundation.clock import PARIS, now
from learning.events.closed.membership import commit
from learning.events.models import Event, HalfDay
from learning.events.signups.actions import sign_up
from learning.events.signups.models import SignUp
from tests.factories import UserFactory

_numbers = itertools.count(1)


def day(*, in_days: int = 30, capacity: int = 10, keys: tuple[str, ...] = ("public",), **fields: Any) -> Event:
    """A day open to sign-up, from 9:30 to 12:30 in Paris."""
    date = (now() + datetime.timedelta(days=in_days)).astimezone(PARIS).date()
    half = HalfDay(date=date, starts=datetime.time(9, 30), ends=datetime.time(12, 30))
    number = next(_numbers)
    values: dict[str, Any] = {
        "slug": f"journee-{number}",
        "title": f"Journée {number}",
        "modality": Event.Modality.PRACTICE_EXCHANGE_DAY,
        "format": Event.Format.ONLINE,
        "state": Event.State.OPEN,
        "objective": "Passer le relais",
        "capacity": capacity,
        "deadline": half.starts_at,
        "starts_at": half.starts_at,
        "ends_at": half.ends_at,
        "created_at": now(),
        "changed_at": now(),
        **fields,
    }
    values.setdefault("organiser", None)
    values["organiser"] = values["organiser"] or UserFactory()
    event = Event.objects.create(audience=audience_for(keys), **values)
    half.event = event
    half.save()
    return event


def take_seat(event: Event, member: Any) -> SignUp:
    """As by the button; at a practice analysis, the commitment is signed first."""
    if event.is_confidential:
        commit(event=event, person=member)
    return sign_up(event=event, member=member, nonce=uuid.uuid4())
