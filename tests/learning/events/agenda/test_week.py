"""The agenda as a week: each day at its hours, with the same filters and the same rule of who sees it."""

import datetime

import pytest

from foundation.clock import PARIS, frozen_at
from learning.events.agenda.looks.weeks import Column, Slot, Week, week_from
from learning.events.models import Event, HalfDay
from learning.events.selectors import DayRow
from tests.factories import member
from tests.learning.events.attendance.helpers import plain
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db
MOMENT = datetime.datetime(2026, 11, 23, 9, tzinfo=PARIS)
T = datetime.time


@pytest.fixture(autouse=True)
def november():
    with frozen_at(MOMENT):
        yield


def page_of(client, query="") -> str:
    answer = client.get(f"/agenda/semaine/{query}")
    assert answer.status_code == 200
    return plain(answer)


def test_the_present_week_by_itself_and_its_neighbours(client):
    day(title="Dans deux jours", in_days=2)
    day(title="Dans dix jours", in_days=10)
    page = page_of(client)
    assert "Du 23 au 27 novembre 2026" in page
    assert "Dans deux jours" in page
    assert "Dans dix jours" not in page
    assert "?semaine=2026-W47" in page
    assert "Dans dix jours" in page_of(client, "?semaine=2026-W49")


@pytest.mark.parametrize("text", ["", "2026-W00", "2026-W54", "9999-W01", "2026-W4\u0667", "abc", "2026-W48'--"])
def test_what_is_no_week_is_the_present_one(text):
    assert week_from(text).value == "2026-W48"


def test_a_week_goes_over_the_year():
    assert week_from("2026-W53").after == Week(datetime.date(2027, 1, 4))
    assert week_from("2026-W53").name.replace("\xa0", " ") == "du 28 décembre 2026 au 1er janvier 2027"
    assert week_from("2050-W52").after is None


def test_a_day_stands_at_its_hours(client):
    day(in_days=2)
    assert "at-0930 for-6" in page_of(client)


@pytest.mark.parametrize(
    ("starts", "ends", "css"),
    [
        (T(9, 30), T(16, 30), "at-0930 for-14"),
        (T(9, 45), T(10, 5), "at-0930 for-2"),
        (T(7, 0), T(22, 0), "at-0800 for-16"),
        (T(18, 0), T(20, 0), "at-1600 for-2"),
        (T(6, 0), T(7, 0), "at-0800 for-2"),
    ],
)
def test_hours_beyond_the_grid_stand_at_its_edge(starts, ends, css):
    assert Slot(DayRow(Event()), starts, ends).css == css


def test_what_overlaps_stands_side_by_side_and_many_are_a_list():
    def slots(*hours):
        return [Slot(DayRow(Event()), *each) for each in hours]

    morning, noon, evening = (T(9, 0), T(12, 0)), (T(11, 0), T(13, 0)), (T(14, 0), T(16, 0))
    date = datetime.date(2026, 11, 25)
    assert Column(date, slots(morning, evening)).lanes == 1
    assert Column(date, slots(morning, noon, evening)).lanes == 2
    assert Column(date, slots(*[morning] * 4)).lanes == 0
    assert Column(date).lanes == 0


def test_the_week_end_is_there_when_something_takes_place(client):
    day(title="Un mardi", in_days=8)
    assert "Samedi" not in page_of(client, "?semaine=2026-W49")
    day(title="Un samedi", in_days=5)
    assert "Samedi 28" in page_of(client)


def test_my_own_seat_and_a_cancelled_day_say_so(client):
    adviser = member()
    take_seat(day(in_days=2), adviser)
    day(in_days=3, state=Event.State.CANCELLED)
    client.force_login(adviser)
    page = page_of(client)
    assert "Ma place est confirmée" in page
    assert "Annulée" in page


def test_what_one_may_not_see_is_not_there(client):
    day(title="Pour les membres", in_days=2, keys=("members",))
    day(title="Une proposition", in_days=2, published=False, state=Event.State.PROPOSED)
    page = page_of(client)
    assert "Pour les membres" not in page
    assert "Une proposition" not in page


def test_the_filters_stay_from_week_to_week(client):
    day(title="À distance", in_days=2)
    day(title="Sur place", in_days=2, format=Event.Format.ONSITE)
    page = page_of(client, "?format=online")
    assert "Sur place</a>" not in page
    assert "format=online&amp;semaine=2026-W49" in page


def test_it_costs_the_same_however_many_days(client, django_assert_max_num_queries):
    client.force_login(member())
    counts = []
    for number in (2, 20):
        for _ in range(number):
            event = day(in_days=2)
            HalfDay.objects.create(event=event, date=event.starts_on + datetime.timedelta(1), starts=T(9), ends=T(12))
            Event.objects.filter(pk=event.pk).update(ends_at=event.ends_at + datetime.timedelta(days=1))
        with django_assert_max_num_queries(12) as counted:
            client.get("/agenda/semaine/")
        counts.append(len(counted.captured_queries))
    assert counts[0] == counts[1]
