"""One's own calendar address: made, changed, closed, and what it shows."""

import datetime
import uuid
from typing import Any

from django.db import transaction
from django.utils.crypto import constant_time_compare

from foundation.access.viewer import viewer_for
from foundation.audit.actions import record
from foundation.clock import now
from learning.events.agenda.calendars import Entry
from learning.events.agenda.models import CalendarFeed, signature_of
from learning.events.models import Event
from learning.events.signups.models import SignUp
from learning.events.signups.workshops.selectors import lines_of

#: days over stay in the calendar for so long
PAST = datetime.timedelta(days=90)
MOST = 500
LENGTH = 32


@transaction.atomic
def open_feed(*, person: Any) -> CalendarFeed:
    """The address of this person; asked twice, the same."""
    feed, _made = CalendarFeed.objects.get_or_create(person=person)
    return feed


@transaction.atomic
def renew_feed(*, person: Any) -> CalendarFeed:
    """Another address: whoever has the old one reads nothing any more."""
    feed, _made = CalendarFeed.objects.update_or_create(
        person=person, defaults={"number": uuid.uuid4(), "made_at": now()}
    )
    record(actor=person, verb="renew_calendar_feed", target=feed)
    return feed


@transaction.atomic
def close_feed(*, person: Any) -> None:
    CalendarFeed.objects.filter(person=person).delete()


def feed_at(secret: str) -> CalendarFeed | None:
    """The feed of a secret address; None if it was forged, changed or closed, or if its account is closed."""
    number, signature = secret[:LENGTH], secret[LENGTH:]
    if len(number) < LENGTH or not constant_time_compare(signature, signature_of(number)):
        return None
    feeds = CalendarFeed.objects.select_related("person").filter(person__is_active=True)
    return feeds.filter(number=uuid.UUID(hex=number)).first()


def entries_of(feed: CalendarFeed) -> list[Entry]:
    """The days that its person has a seat at or waits for, as far as they may still see them. A practice analysis
    never leaves the product: calendar programs are in other hands."""
    viewer = viewer_for(feed.person)
    sign_ups = (
        SignUp.objects.open()
        .of(feed.person)
        .at_days_visible_to(viewer)
        .filter(event__ends_at__gt=now() - PAST)
        .exclude(event__modality=Event.Modality.PRACTICE_ANALYSIS_DAY)
        .select_related("event__commune")
        .prefetch_related("workshop_seats__workshop", "event__half_days")
        .order_by("event__starts_at", "pk")[:MOST]
    )
    return [_entry(each) for each in sign_ups]


def _entry(mine: SignUp) -> Entry:
    workshops = lines_of(mine.event, mine.workshop_seats.all())
    return Entry(mine.event, seated=mine.is_seated, waiting=not mine.is_seated, workshops=workshops)
