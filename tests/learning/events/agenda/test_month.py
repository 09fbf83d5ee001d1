"""The agenda as a month: each day at its dates, with the same filters and the same rule of who sees it."""

import datetime

import pytest

from foundation.clock import PARIS, frozen_at
from learning.events.agenda.looks.months import Month, month_from
from learning.events.models import Event, HalfDay
from tests.factories import member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db
MOMENT = datetime.datetime(2026, 11, 24, 9, tzinfo=PARIS)


@pytest.fixture(autouse=True)
def november():
    with frozen_at(MOMENT):
        yield


def page_of(client, query="") -> str:
    answer = client.get(f"/agenda/mois/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_present_month_by_itself_and_its_neighbours(client):
    day(title="Dans deux jours", in_days=2)
    day(title="En décembre", in_days=16)
    page = page_of(client)
    assert "Novembre 2026" in page
    assert "Dans deux jours" in page
    assert "En décembre" not in page
    assert "mois=2026-10" in page
    assert "En décembre" in page_of(client, "?mois=2026-12")


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "9999-01", "1999-01", "abc", "2026-1", "٢٠٢٦-٠١"])
def test_another_address_is_the_present_month(text):
    assert month_from(text).value == "2026-11"


def test_a_day_that_is_not_mine_to_see_is_not_there(client):
    day(title="Entre membres", in_days=2, keys=("members",))
    assert "Entre membres" not in page_of(client)
    client.force_login(member())
    assert "Entre membres" in page_of(client)


def test_two_days_running_stand_at_both_dates(client):
    event = day(title="Deux jours", in_days=2)
    half = event.half_days.get()
    HalfDay.objects.create(event=event, date=half.date + datetime.timedelta(days=1), starts=half.starts, ends=half.ends)
    Event.objects.filter(pk=event.pk).update(ends_at=event.ends_at + datetime.timedelta(days=1))
    assert page_of(client).count("Deux jours") == 2


def test_my_own_seat_and_a_cancelled_day_say_so(client):
    adviser = member()
    take_seat(day(in_days=2), adviser)
    day(in_days=3, state=Event.State.CANCELLED)
    client.force_login(adviser)
    page = page_of(client)
    assert "ma place est confirmée" in page
    assert "annulée" in page


def test_the_filters_stay_from_month_to_month(client):
    day(title="Une visite", in_days=2, modality=Event.Modality.VISIT)
    day(title="Une réunion", in_days=2, modality=Event.Modality.MEETING)
    page = page_of(client, "?modalite=visit")
    assert "Une visite" in page
    assert "Une réunion" not in page
    assert "modalite=visit&amp;mois=2026-12" in page


def test_an_empty_month_leads_elsewhere(client):
    assert "Aucune journée ce mois-ci" in page_of(client, "?mois=2031-02")


def test_the_bounds_are_those_of_paris():
    start, end = Month(datetime.date(2026, 10, 1)).bounds
    assert (end - start).days == 31
    assert start.isoformat() == "2026-10-01T00:00:00+02:00"
    assert end.isoformat() == "2026-11-01T00:00:00+01:00"


def test_the_years_have_an_end():
    assert Month(datetime.date(2015, 1, 1)).before is None
    assert Month(datetime.date(2050, 12, 1)).after is None


def test_it_costs_the_same_however_many_days(client, django_assert_max_num_queries):
    adviser = member()
    client.force_login(adviser)
    counts = []
    for number in (2, 12):
        for _ in range(number):
            take_seat(day(in_days=3), adviser)
        with django_assert_max_num_queries(12) as counted:
            page_of(client)
        counts.append(len(counted.captured_queries))
    assert counts[0] == counts[1]
