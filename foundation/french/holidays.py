"""The working days of France: Monday to Friday, but for the eleven public holidays of the whole country."""

import datetime
from functools import cache

FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
#: Easter Monday, Ascension Day, Whit Monday: days after Easter Sunday
MOVING = (1, 39, 50)
DAY = datetime.timedelta(days=1)


def easter(year: int) -> datetime.date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - leap + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * shift + 114, 31)
    return datetime.date(year, month, day + 1)


@cache
def holidays(year: int) -> frozenset[datetime.date]:
    moving = {easter(year) + days * DAY for days in MOVING}
    return frozenset({datetime.date(year, month, day) for month, day in FIXED} | moving)


def is_working_day(date: datetime.date) -> bool:
    return date.weekday() < 5 and date not in holidays(date.year)


def after_working_days(date: datetime.date, count: int) -> datetime.date:
    """The date when that many whole working days have passed since this one."""
    while count:
        date += DAY
        count -= is_working_day(date)
    return date
