"""Deadlines in working hours: from 9 h to 17 h in Paris, on the working days of France."""

import datetime

from foundation.clock import PARIS
from foundation.french.holidays import DAY, is_working_day

OPENS, CLOSES = datetime.time(9, 0), datetime.time(17, 0)
HOUR = datetime.timedelta(hours=1)


def after_working_hours(moment: datetime.datetime, hours: float) -> datetime.datetime:
    """The instant when that many working hours have passed since this one."""
    left = hours * HOUR
    date = moment.astimezone(PARIS).date()
    while True:
        opens, closes = _span(date)
        begins = max(moment, opens)
        if is_working_day(date) and begins < closes:
            if left <= closes - begins:
                return begins + left
            left -= closes - begins
        date += DAY


def working_hours_between(start: datetime.datetime, end: datetime.datetime) -> float:
    """How many working hours lie between two instants; none when the second comes first."""
    total, date, last = datetime.timedelta(), start.astimezone(PARIS).date(), end.astimezone(PARIS).date()
    while date <= last:
        opens, closes = _span(date)
        if is_working_day(date):
            total += max(min(end, closes) - max(start, opens), datetime.timedelta())
        date += DAY
    return total / HOUR


def _span(date: datetime.date) -> tuple[datetime.datetime, datetime.datetime]:
    """The opening hours of a day, in UTC: a day of 23 or 25 hours keeps its eight."""
    opens, closes = (datetime.datetime.combine(date, at, PARIS).astimezone(datetime.UTC) for at in (OPENS, CLOSES))
    return opens, closes
