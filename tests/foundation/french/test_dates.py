import datetime

import pytest
from django.template import engines

from foundation.clock import frozen_at
from foundation.french import dates

AUTUMN = datetime.datetime(2026, 11, 23, 8, 0, tzinfo=datetime.UTC)
D = datetime.date


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.fixture(autouse=True)
def autumn():
    with frozen_at(AUTUMN):
        yield


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (D(2027, 1, 21), "jeudi 21 janvier 2027"),
        (D(2027, 1, 1), "vendredi 1er janvier 2027"),
        (D(2026, 8, 15), "samedi 15 août 2026"),
        # 23 h 30 in UTC is the next day in Paris.
        (datetime.datetime(2026, 12, 31, 23, 30, tzinfo=datetime.UTC), "vendredi 1er janvier 2027"),
    ],
)
def test_a_day_in_full(date, expected):
    assert plain(dates.day(date)) == expected


def test_a_day_without_its_weekday_and_a_month():
    assert plain(dates.plain_day(D(2027, 2, 9))) == "9 février 2027"
    assert dates.month(D(2027, 2, 9)) == "février 2027"


def test_a_short_day_names_the_year_only_when_it_is_another():
    assert plain(dates.short_day(D(2026, 12, 10))) == "10 décembre"
    assert plain(dates.short_day(D(2027, 1, 21))) == "21 janv. 2027"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (D(2027, 3, 4), D(2027, 3, 4), "le 4 mars 2027"),
        (D(2027, 3, 4), D(2027, 3, 6), "du 4 au 6 mars 2027"),
        (D(2027, 3, 30), D(2027, 4, 1), "du 30 mars au 1er avril 2027"),
        (D(2026, 12, 30), D(2027, 1, 2), "du 30 décembre 2026 au 2 janvier 2027"),
    ],
)
def test_several_days(start, end, expected):
    assert plain(dates.days(start, end)) == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime.time(9, 30), "9 h 30"),
        (datetime.time(11), "11 h 00"),
        (datetime.datetime(2027, 1, 21, 8, 30, tzinfo=datetime.UTC), "9 h 30"),
        (datetime.datetime(2027, 7, 1, 7, 30, tzinfo=datetime.UTC), "9 h 30"),
    ],
)
def test_the_hour_is_that_of_paris(moment, expected):
    assert plain(dates.clock(moment)) == expected


@pytest.mark.parametrize(
    ("minutes", "expected"), [(0, "0 min"), (45, "45 min"), (60, "1 h"), (75, "1 h 15"), (390, "6 h 30")]
)
def test_durations(minutes, expected):
    assert plain(dates.duration(minutes)) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (datetime.timedelta(seconds=20), "à l’instant"),
        (datetime.timedelta(minutes=12), "il y a 12 min"),
        (datetime.timedelta(hours=3), "il y a 3 h"),
        (datetime.timedelta(hours=12), "hier à 21 h 00"),
        (datetime.timedelta(days=5), "le 18 novembre"),
    ],
)
def test_how_long_ago(before, expected):
    assert plain(dates.ago(AUTUMN - before, AUTUMN)) == expected


def test_the_filters_say_nothing_of_nothing():
    template = (
        "{{ v|day }}{{ v|plain_day }}{{ v|short_day }}{{ v|month }}{{ v|clock }}{{ v|duration }}{{ v|ago }}{{ v|iso }}"
    )
    assert engines["django"].from_string(template).render({"v": None}) == ""


def test_the_filters_in_a_template():
    template = "{{ d|day|capfirst_fr }}, {{ t|clock }}, {{ 75|duration }}, {{ d|days_to:e }}, {{ d|iso }}"
    made = (
        engines["django"]
        .from_string(template)
        .render({"d": D(2027, 1, 21), "e": D(2027, 1, 22), "t": datetime.time(9, 30)})
    )
    assert plain(made) == "Jeudi 21 janvier 2027, 9 h 30, 1 h 15, du 21 au 22 janvier 2027, 2027-01-21"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([(2027, 1, 28), (2027, 1, 21)], "21 et 28 janvier 2027"),
        ([(2027, 1, 28), (2027, 2, 4)], "28 janvier et 4 février 2027"),
        ([(2026, 12, 17), (2027, 1, 1)], "17 décembre 2026 et 1er janvier 2027"),
        ([(2027, 3, 4), (2027, 3, 5), (2027, 3, 6)], "du 4 au 6 mars 2027"),
        ([(2027, 3, 4)], "4 mars 2027"),
    ],
)
def test_dates_that_belong_together(given, expected):
    said = dates.several(datetime.date(*each) for each in given)
    assert said.replace("\xa0", " ").replace("\u202f", " ") == expected
