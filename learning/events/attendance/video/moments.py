"""Dates and durations as video tools write them."""

import datetime
import re
from collections.abc import Collection

from foundation.clock import PARIS

#: month first and day first: the day itself decides
FORMATS = (
    "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S",
    "%d/%m/%Y %H:%M:%S", "%d/%m/%Y %H:%M", "%m/%d/%Y %H:%M:%S", "%m/%d/%Y %H:%M",
    "%m/%d/%Y %I:%M:%S %p", "%m/%d/%Y %I:%M %p", "%m/%d/%y %I:%M:%S %p", "%m/%d/%y %H:%M:%S", "%d/%m/%y %H:%M:%S",
    "%d/%m/%Y %I:%M:%S %p", "%d/%m/%Y %I:%M %p",
)  # fmt: skip
_HOURS = re.compile(r"(?:(\d+)\s*(?:h|hr|hrs|heures?)\b)?\s*(?:(\d+)\s*(?:m|min|mins|minutes?)\b)?\s*(?:(\d+)\s*s\w*)?")


def moment_of(text: str, days: Collection[datetime.date]) -> datetime.datetime | None:
    """The instant, in the hours of Paris, preferably on one of these days; None if it is no date."""
    plain = " ".join(text.replace(",", " ").replace(" à ", " ").replace("\u202f", " ").split())
    plain = plain.removesuffix("Z").split("+")[0].split(".")[0].strip()
    read = [moment for form in FORMATS if (moment := _read(plain, form))]
    read.sort(key=lambda moment: moment.date() not in days)
    return read[0].replace(tzinfo=PARIS) if read else None


def _read(text: str, form: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.strptime(text, form)
    except ValueError:
        return None


def minutes_of(text: str) -> int | None:
    """« 01:02:03 », « 1h 2m 3s », « 62 », « 62 mins » → 62."""
    text = text.strip().casefold()
    if found := re.fullmatch(r"(\d{1,3}):(\d{2}):(\d{2})", text):
        return int(found[1]) * 60 + int(found[2])
    if found := re.fullmatch(r"(\d{1,5})(?:[.,]\d+)?", text):
        return int(found[1])
    found = _HOURS.fullmatch(text)
    if not found or not any(found.groups()):
        return None
    hours, minutes, _seconds = (int(part or 0) for part in found.groups())
    return hours * 60 + minutes
