"""Working days, against dates that the almanac gives."""

import datetime

import pytest

from foundation.french.holidays import after_working_days, easter, holidays, is_working_day

D = datetime.date


@pytest.mark.parametrize(
    ("year", "sunday"),
    [(2015, D(2015, 4, 5)), (2024, D(2024, 3, 31)), (2026, D(2026, 4, 5)), (2027, D(2027, 3, 28)),
     (2038, D(2038, 4, 25)), (2285, D(2285, 3, 22))],
)  # fmt: skip
def test_easter_falls_where_the_almanac_says(year, sunday):
    assert easter(year) == sunday


def test_the_year_has_eleven_holidays():
    assert len(holidays(2027)) == 11
    assert {D(2027, 3, 29), D(2027, 5, 6), D(2027, 5, 17), D(2027, 7, 14)} <= holidays(2027)
    assert len(holidays(2008)) == 10, "in 2008 Ascension Day fell on the first of May"


def test_saturdays_and_holidays_are_no_working_days():
    assert is_working_day(D(2027, 1, 4))
    assert not is_working_day(D(2027, 1, 2))
    assert not is_working_day(D(2027, 1, 1))


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [(D(2026, 11, 24), 5, D(2026, 12, 1)), (D(2026, 12, 24), 1, D(2026, 12, 28)), (D(2026, 12, 30), 2, D(2027, 1, 4)),
     (D(2026, 11, 24), 0, D(2026, 11, 24))],
)  # fmt: skip
def test_working_days_are_counted_past_week_ends_and_holidays(start, days, end):
    assert after_working_days(start, days) == end
