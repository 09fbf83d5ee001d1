"""A week of the agenda: each day at its hours, side by side where they overlap."""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from foundation.clock import PARIS, today
from foundation.french import dates
from learning.events.agenda.looks.months import YEARS
from learning.events.selectors import DayRow

A_DAY = datetime.timedelta(days=1)
#: the half-hours that the grid draws, from 8 h to 17 h; what goes beyond stands at its edge
FIRST, LAST = 8 * 2, 17 * 2
SHORTEST = 2
#: more than that side by side are a list
MOST_LANES = 3


@dataclass(frozen=True)
class Slot:
    """A day at its hours on one date; `row` and `length` in half-hours, as the grid has classes for them."""

    row: DayRow
    starts: datetime.time
    ends: datetime.time

    @property
    def begin(self) -> int:
        return max(FIRST, min(self.starts.hour * 2 + self.starts.minute // 30, LAST - SHORTEST))

    @property
    def length(self) -> int:
        end = self.ends.hour * 2 + -(-self.ends.minute // 30)
        return max(SHORTEST, min(end, LAST) - self.begin)

    @property
    def css(self) -> str:
        """« at-0930 for-6 »."""
        return f"at-{self.begin // 2:02d}{'30' if self.begin % 2 else '00'} for-{min(self.length, 16)}"


@dataclass(frozen=True)
class Column:
    """A date and what takes place then."""

    date: datetime.date
    slots: list[Slot] = field(default_factory=list)

    @property
    def name(self) -> str:
        """« Lundi 7 »."""
        return f"{dates.DAYS[self.date.weekday()].capitalize()} {dates.day_number(self.date)}"

    @property
    def is_today(self) -> bool:
        return self.date == today()

    @property
    def lanes(self) -> int:
        """How many stand side by side at most; none when they are too many to."""
        at = [sum(slot.begin <= moment < slot.begin + slot.length for slot in self.slots) for moment in range(48)]
        most = max(at, default=0)
        return most if most <= MOST_LANES else 0


@dataclass(frozen=True)
class Week:
    """« du 7 au 13 décembre 2026 », its neighbours and its bounds."""

    monday: datetime.date

    @property
    def name(self) -> str:
        return dates.days(self.monday, self.monday + 4 * A_DAY)

    @property
    def value(self) -> str:
        year, number, _ = self.monday.isocalendar()
        return f"{year}-W{number:02d}"

    @property
    def before(self) -> "Week | None":
        return _within(self.monday - 7 * A_DAY)

    @property
    def after(self) -> "Week | None":
        return _within(self.monday + 7 * A_DAY)

    @property
    def bounds(self) -> tuple[datetime.datetime, datetime.datetime]:
        start, end = (
            datetime.datetime.combine(each, datetime.time.min, PARIS) for each in (self.monday, self.monday + 7 * A_DAY)
        )
        return start, end

    def columns(self, rows: Iterable[DayRow]) -> list[Column]:
        """Monday to Friday, and the week-end where something takes place."""
        found: dict[datetime.date, list[Slot]] = defaultdict(list)
        for row in rows:
            for date, starts, ends in row.event.spans:
                found[date].append(Slot(row, starts, ends))
        those = [self.monday + number * A_DAY for number in range(7)]
        shown = those if found.keys() & set(those[5:]) else those[:5]
        return [Column(date, sorted(found[date], key=lambda slot: slot.starts)) for date in shown]


def week_from(text: str) -> Week:
    """« 2027-W03 », as browsers write it; the present week for anything else."""
    found = re.fullmatch(r"(\d{4})-W(\d{2})", text, re.ASCII)
    if found and int(found[1]) in YEARS:
        try:
            return Week(datetime.date.fromisocalendar(int(found[1]), int(found[2]), 1))
        except ValueError:
            pass
    return Week(today() - today().weekday() * A_DAY)


def _within(monday: datetime.date) -> Week | None:
    return Week(monday) if monday.year in YEARS else None
