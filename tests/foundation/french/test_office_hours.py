"""A deadline in working hours jumps over nights, week-ends and public holidays."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundation.clock import PARIS
from foundation.french.office_hours import after_working_hours, working_hours_between


def paris(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text).replace(tzinfo=PARIS)


@pytest.mark.parametrize(
    ("moment", "hours", "expected"),
    [
        ("2026-12-01T10:00", 2, "2026-12-01T12:00"),
        ("2026-12-01T16:00", 2, "2026-12-02T10:00"),
        ("2026-12-01T20:00", 8, "2026-12-02T17:00"),
        ("2026-12-04T16:00", 16, "2026-12-08T16:00"),
        ("2026-12-24T15:00", 4, "2026-12-28T11:00"),
        ("2027-03-26T16:00", 2, "2027-03-30T10:00"),  # Easter Monday, and an hour lost in the night before it
    ],
)
def test_nights_week_ends_and_holidays_do_not_count(moment, hours, expected):
    assert after_working_hours(paris(moment), hours) == paris(expected)


def test_a_week_has_forty_hours_and_the_past_none():
    assert working_hours_between(paris("2026-11-30T00:00"), paris("2026-12-07T00:00")) == 40
    assert working_hours_between(paris("2026-12-07T00:00"), paris("2026-11-30T00:00")) == 0


@given(
    st.datetimes(datetime.datetime(2026, 1, 1), datetime.datetime(2028, 1, 1)),
    st.integers(min_value=1, max_value=80),
)
def test_what_is_added_is_what_is_counted(moment, hours):
    start = moment.replace(tzinfo=datetime.UTC)
    assert working_hours_between(start, after_working_hours(start, hours)) == pytest.approx(hours)
