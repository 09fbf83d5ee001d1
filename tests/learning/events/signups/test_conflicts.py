"""One's other days at the same hours are said on the page of the day."""

import datetime

import pytest

from learning.events.models import HalfDay
from learning.events.signups.card.conflicts import hours_and_conflicts
from tests.factories import member
from tests.learning.events.days import day, take_seat
from tests.learning.events.signups.test_links import main

pytestmark = pytest.mark.django_db


def found(person, event):
    return [each.event for each in hours_and_conflicts(event, person)[1]]


def test_the_same_morning_is_a_conflict_whether_seated_or_waiting():
    adviser, event, other, full = member(), day(), day(), day(capacity=1)
    take_seat(full, member())
    take_seat(other, adviser)
    take_seat(full, adviser)
    assert set(found(adviser, event)) == {other, full}
    assert found(member(), event) == []


def test_an_afternoon_another_date_or_a_cancelled_day_is_none():
    adviser, event, later, cancelled = member(), day(), day(in_days=31), day()
    afternoon = day()
    HalfDay.objects.filter(event=afternoon).update(starts=datetime.time(12, 30), ends=datetime.time(16, 0))
    for each in (later, cancelled, afternoon):
        take_seat(each, adviser)
    type(event).objects.filter(pk=cancelled.pk).update(state="cancelled")
    assert found(adviser, event) == []


def test_it_is_one_query(django_assert_num_queries):
    adviser, event = member(), day()
    for _ in range(3):
        take_seat(day(), adviser)
    with django_assert_num_queries(1):
        assert len(hours_and_conflicts(event, adviser)[1]) == 3


def test_the_page_says_so(client):
    adviser, event, other = member(), day(), day()
    take_seat(other, adviser)
    client.force_login(adviser)
    said = main(client.get(event.address))
    assert "Aux mêmes heures, vous êtes déjà sur la liste" in said
    assert other.title in said
