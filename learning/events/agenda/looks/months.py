"""A month of the agenda, week by week."""

import datetime
import re
from calendar import Calendar
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from foundation.clock import PARIS, today
from foundation.french import dates
from learning.events.selectors import DayRow

#: years that the address may ask for
YEARS = range(2015, 2051)
MOST = 400


@dataclass(frozen=True)
class Line:
    """A day on one of its dates, and when it begins then."""

    row: DayRow
    starts: datetime.time


@dataclass(frozen=True)
class Cell:
    """A date of the grid and the days that take place then."""

    date: datetime.date
    in_month: bool
    lines: list[Line] = field(default_factory=list)

    @property
    def is_today(self) -> bool:
        return self.date == today()


@dataclass(frozen=True)
class Month:
    """« janvier 2027 », its neighbours, and the bounds of its grid."""

    first: datetime.date

    @property
    def name(self) -> str:
        return dates.month(self.first)

    @property
    def value(self) -> str:
        return f"{self.first:%Y-%m}"

    @property
    def before(self) -> "Month | None":
        return _within((self.first - datetime.timedelta(days=1)).replace(day=1))

    @property
    def after(self) -> "Month | None":
        return _within((self.first + datetime.timedelta(days=32)).replace(day=1))

    @property
    def weeks(self) -> list[list[datetime.date]]:
        return Calendar().monthdatescalendar(self.first.year, self.first.month)

    @property
    def bounds(self) -> tuple[datetime.datetime, datetime.datetime]:
        """The instants, in Paris, between which its own dates lie."""
        after = (self.first + datetime.timedelta(days=32)).replace(day=1)
        start, end = (datetime.datetime.combine(each, datetime.time.min, PARIS) for each in (self.first, after))
        return start, end

    def grid(self, rows: Iterable[DayRow]) -> list[list[Cell]]:
        """Each day at each of its dates."""
        by_date: dict[datetime.date, list[Line]] = defaultdict(list)
        for row in rows:
            for date, starts, _ends in row.event.spans:
                by_date[date].append(Line(row, starts))
        return [[self._cell(date, by_date) for date in week] for week in self.weeks]

    def _cell(self, date: datetime.date, by_date: dict[datetime.date, list[Line]]) -> Cell:
        in_month = date.month == self.first.month
        return Cell(date, in_month, by_date.get(date, []) if in_month else [])


def month_from(text: str) -> Month:
    """« 2027-01 »; the present month for anything else."""
    found = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", text, re.ASCII)
    if found and int(found[1]) in YEARS:
        return Month(datetime.date(int(found[1]), int(found[2]), 1))
    return Month(today().replace(day=1))


def _within(first: datetime.date) -> Month | None:
    return Month(first) if first.year in YEARS else None
