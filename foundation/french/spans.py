"""When something takes place, date by date and in words: one date, or several."""

import datetime
from collections.abc import Iterable
from typing import Any

from foundation.french import dates

Span = tuple[datetime.date, datetime.time, datetime.time]


def spans_of(half_days: Iterable[Any]) -> list[Span]:
    """Each date with its first and last hour, of whatever has `date`, `starts` and `ends`."""
    found: dict[datetime.date, tuple[datetime.time, datetime.time]] = {}
    for half in half_days:
        starts, ends = found.get(half.date, (half.starts, half.ends))
        found[half.date] = (min(starts, half.starts), max(ends, half.ends))
    return [(date, *hours) for date, hours in sorted(found.items())]


def in_words(spans: list[Span]) -> str:
    """« jeudi 21 janvier 2027, 9 h 30 – 12 h 30 », « 21 et 28 janvier 2027, 9 h 30 – 12 h 30 »; where the hours are
    not the same, date by date."""
    if not same_hours(spans):
        return "\u202f; ".join(f"{dates.plain_day(date)}, {hours_in_words(start, end)}" for date, start, end in spans)
    date, start, end = spans[0]
    said = dates.day(date) if len(spans) == 1 else dates.several(date for date, *_ in spans)
    return f"{said}, {hours_in_words(start, end)}"


def in_short(spans: list[Span]) -> str:
    """For lists: « 21 et 28 janvier 2027, 9 h 30 – 12 h 30 »; the dates alone where the hours are not the same."""
    return in_words(spans) if same_hours(spans) else dates.several(date for date, *_ in spans)


def same_hours(spans: list[Span]) -> bool:
    return len({span[1:] for span in spans}) == 1


def hours_in_words(start: datetime.time | datetime.datetime, end: datetime.time | datetime.datetime) -> str:
    """« 9 h 30 – 12 h 30 »."""
    return f"{dates.clock(start)} – {dates.clock(end)}"
