"""What days and sign-ups declare: search, export, the live echo, and what time forgets."""

import datetime

import pytest
from django.contrib.auth.models import AnonymousUser

from community.live.topics import may_join
from foundation.clock import frozen_at
from foundation.kinds.registry import kind
from learning.events.chores import forget_waiting_lists, hold_past_days
from learning.events.models import Event
from learning.events.signups.models import SignUp
from resources.search.actions import index_object
from resources.search.models import SearchEntry
from tests.factories import member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db


def test_a_day_is_indexed_with_its_audience_and_date():
    event = day(title="L’aiguillage entre réseaux")
    index_object(event)
    entry = SearchEntry.objects.get(kind="event")
    assert (entry.audience, entry.date, entry.address) == (event.audience, event.starts_on, event.address)


def test_the_export_gives_ones_own_sign_ups():
    adviser, event = member(), day(title="Ma journée")
    take_seat(event, adviser)
    take_seat(event, member())
    [row] = kind("sign_up").export(adviser)
    assert (row["journée"], row["état"]) == ("Ma journée", "Place confirmée")


def test_who_may_see_a_day_may_follow_its_seats(viewer_of):
    event, public = day(keys=("members",)), day()
    visitor, adviser = viewer_of(AnonymousUser()), viewer_of(member())
    assert may_join(adviser, event.topic)
    assert not may_join(visitor, event.topic)
    assert may_join(visitor, public.topic)
    assert not may_join(adviser, "event.nothing")


def test_a_month_after_the_day_its_waiting_list_is_forgotten():
    event = day(capacity=1)
    seated, waiting = take_seat(event, member()), take_seat(event, member())
    with frozen_at(event.ends_at + datetime.timedelta(days=31)):
        assert hold_past_days.call() == 1
        assert forget_waiting_lists.call() == 1
    assert list(SignUp.objects.all()) == [seated]
    assert waiting != seated
    event.refresh_from_db()
    assert event.state == Event.State.HELD
