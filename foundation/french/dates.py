"""Days, hours and durations, as one writes them in French: « jeudi 21 janvier 2027 », « 9 h 30 », « 1 h 15 »."""

import datetime
from collections.abc import Iterable
from itertools import pairwise

from foundation.clock import PARIS, today
from foundation.french.numbers import listed
from foundation.french.typography import HARD

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
SHORT_DAYS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
SHORT_MONTHS = (
    "janv.", "févr.", "mars", "avril", "mai", "juin",
    "juil.", "août", "sept.", "oct.", "nov.", "déc.",
)  # fmt: skip

Moment = datetime.date | datetime.datetime


def local_date(moment: Moment) -> datetime.date:
    """The day in Paris of a date or of an instant."""
    if isinstance(moment, datetime.datetime):
        return (moment.astimezone(PARIS) if moment.tzinfo else moment).date()
    return moment


def local_time(moment: datetime.datetime | datetime.time) -> datetime.time:
    if isinstance(moment, datetime.datetime):
        return (moment.astimezone(PARIS) if moment.tzinfo else moment).time()
    return moment


def day_number(date: datetime.date) -> str:
    """« 1er », then figures."""
    return "1er" if date.day == 1 else str(date.day)


def day(moment: Moment) -> str:
    """« jeudi 21 janvier 2027 »."""
    date = local_date(moment)
    return f"{DAYS[date.weekday()]} {plain_day(date)}"


def plain_day(moment: Moment) -> str:
    """« 21 janvier 2027 »."""
    date = local_date(moment)
    return f"{day_number(date)}{HARD}{MONTHS[date.month - 1]} {date.year}"


def short_day(moment: Moment) -> str:
    """« 21 janvier » in the present year, « 21 janv. 2027 » in another."""
    date = local_date(moment)
    if date.year == today().year:
        return f"{day_number(date)}{HARD}{MONTHS[date.month - 1]}"
    return f"{day_number(date)}{HARD}{SHORT_MONTHS[date.month - 1]}{HARD}{date.year}"


def month(moment: Moment) -> str:
    """« janvier 2027 »."""
    date = local_date(moment)
    return f"{MONTHS[date.month - 1]} {date.year}"


def days(start: Moment, end: Moment) -> str:
    """« du 4 au 6 mars 2027 », « du 30 mars au 1er avril 2027 », or a single day."""
    first, last = local_date(start), local_date(end)
    if first == last:
        return f"le {plain_day(first)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"du {day_number(first)} au {plain_day(last)}"
    beginning = plain_day(first) if first.year != last.year else f"{day_number(first)}{HARD}{MONTHS[first.month - 1]}"
    return f"du {beginning} au {plain_day(last)}"


def several(those: Iterable[datetime.date]) -> str:
    """« 21 et 28 janvier 2027 », « 28 janvier et 4 février 2027 », « du 4 au 6 mars 2027 »."""
    ordered = sorted(set(those))
    if len(ordered) > 2 and (ordered[-1] - ordered[0]).days == len(ordered) - 1:
        return days(ordered[0], ordered[-1])
    parts = [_before(date, after) for date, after in pairwise(ordered)] + [plain_day(ordered[-1])]
    return listed(parts)


def _before(date: datetime.date, after: datetime.date) -> str:
    """A date as far as the next one does not say it: « 21 », « 28 janvier »."""
    if (date.year, date.month) == (after.year, after.month):
        return day_number(date)
    return plain_day(date) if date.year != after.year else f"{day_number(date)}{HARD}{MONTHS[date.month - 1]}"


def clock(moment: datetime.datetime | datetime.time) -> str:
    """« 9 h 30 », « 11 h 00 », in Paris."""
    time = local_time(moment)
    return f"{time.hour}{HARD}h{HARD}{time.minute:02d}"


def duration(minutes: float) -> str:
    """« 45 min », « 1 h 15 », « 2 h »."""
    whole = round(minutes)
    hours, rest = divmod(whole, 60)
    if not hours:
        return f"{rest}{HARD}min"
    return f"{hours}{HARD}h{HARD}{rest:02d}" if rest else f"{hours}{HARD}h"


def ago(moment: datetime.datetime, now: datetime.datetime) -> str:
    """« à l’instant », « il y a 12 min », « il y a 3 h », « hier », then the day."""
    minutes = int((now - moment).total_seconds() // 60)
    if minutes < 1:
        return "à l’instant"
    if minutes < 60:
        return f"il y a {minutes}{HARD}min"
    elapsed = (local_date(now) - local_date(moment)).days
    if elapsed == 0:
        return f"il y a {minutes // 60}{HARD}h"
    return f"hier à {clock(moment)}" if elapsed == 1 else f"le {short_day(moment)}"
