"""Noting who came: facts with their minutes, corrections that take nothing away from history."""

import datetime

import pytest

from foundation.clock import frozen_at
from learning.events.models import Event
from learning.events.refusals import Refused
from learning.events.signups.attendance import record_attendance
from learning.events.signups.models import Attendance
from learning.record.models import Fact
from tests.factories import UserFactory, member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def held():
    """A day with one person seated, its half-day, and an instant when it has begun."""
    event = day(organiser=member())
    mine = take_seat(event, member())
    return event, mine, event.half_days.get(), event.starts_at + datetime.timedelta(minutes=5)


def test_a_presence_is_a_fact_with_its_minutes_and_the_day_is_held(held):
    event, mine, half, moment = held
    with frozen_at(moment):
        assert record_attendance(event=event, by=event.organiser, marks={(mine.pk, half.pk): True}) == 1
    fact = Fact.objects.get(kind=Fact.Kind.ATTENDED)
    assert (fact.person, fact.minutes, fact.occurred_at) == (mine.person, 180, half.starts_at)
    event.refresh_from_db()
    assert event.state == Event.State.HELD


def test_noted_twice_it_is_one_fact(held):
    event, mine, half, moment = held
    with frozen_at(moment):
        record_attendance(event=event, by=event.organiser, marks={(mine.pk, half.pk): True})
        assert record_attendance(event=event, by=event.organiser, marks={(mine.pk, half.pk): True}) == 0
    assert Fact.objects.filter(kind=Fact.Kind.ATTENDED).count() == 1


def test_a_correction_is_a_fact_of_its_own_each_time(held):
    event, mine, half, moment = held
    with frozen_at(moment):
        for present in (True, False, True):
            record_attendance(event=event, by=event.organiser, marks={(mine.pk, half.pk): present})
    kinds = list(Fact.objects.exclude(kind=Fact.Kind.SEAT_TAKEN).order_by("pk").values_list("kind", flat=True))
    assert kinds == [Fact.Kind.ATTENDED, Fact.Kind.ATTENDANCE_REVOKED, Fact.Kind.ATTENDED]
    assert Attendance.objects.get().present


def test_an_absence_alone_is_no_fact(held):
    event, mine, half, moment = held
    with frozen_at(moment):
        record_attendance(event=event, by=event.organiser, marks={(mine.pk, half.pk): False})
    assert not Attendance.objects.get().present
    assert not Fact.objects.exclude(kind=Fact.Kind.SEAT_TAKEN).exists()


def test_before_the_day_nothing_is_noted(held):
    event, mine, half, _moment = held
    with pytest.raises(Refused, match="à partir d’une heure avant"):
        record_attendance(event=event, by=event.organiser, marks={(mine.pk, half.pk): True})
    assert not Attendance.objects.exists()


def test_somebody_who_is_not_seated_cannot_be_noted(held):
    event, _mine, half, moment = held
    other = take_seat(day(), member())
    with frozen_at(moment), pytest.raises(Refused, match="a changé"):
        record_attendance(event=event, by=event.organiser, marks={(other.pk, half.pk): True})
    assert not Attendance.objects.exists()


def test_the_organiser_ticks_boxes(client, held):
    event, mine, half, moment = held
    client.force_login(event.organiser)
    cell = f"{mine.pk}-{half.pk}"
    with frozen_at(moment):
        page = client.get(f"{event.address}inscriptions/").content.decode()
        assert cell in page
        assert client.post(f"{event.address}inscriptions/presence/", {"cell": cell, "present": cell}).status_code == 302
    assert Attendance.objects.get().recorded_by == event.organiser


def test_an_unreadable_list_is_refused(client, held):
    event, _mine, _half, moment = held
    client.force_login(event.organiser)
    with frozen_at(moment):
        answer = client.post(f"{event.address}inscriptions/presence/", {"cell": "1-DROP"})
    assert answer.status_code == 422
    assert "rechargez la page" in answer.content.decode()


def test_others_do_not_see_the_list(client, held):
    event, *_ = held
    for person in (member(), UserFactory()):
        client.force_login(person)
        assert client.get(f"{event.address}inscriptions/").status_code == 404
        assert client.post(f"{event.address}inscriptions/presence/", {}).status_code == 404
