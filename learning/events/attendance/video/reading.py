"""From an export to the people in it, with the time each was there."""

import datetime
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from learning.events.attendance.video.columns import columns_of, plain, tool_of
from learning.events.attendance.video.moments import minutes_of, moment_of
from learning.events.attendance.video.text import Unreadable, lines_of

Span = tuple[datetime.datetime, datetime.datetime]
#: headings stand somewhere in the first lines: summaries come before them
HEAD = 60
_PHONE = re.compile(r"\+?[\d\s().*-]+")
_LEAVES = {"left", "a quitte", "quitte", "parti"}


@dataclass
class Person:
    """Somebody of the list, all their connections together."""

    name: str
    email: str = ""
    spans: list[Span] = field(default_factory=list)
    minutes: int = 0

    def as_row(self) -> dict[str, Any]:
        spans = [[start.isoformat(), end.isoformat()] for start, end in self.spans]
        return {"name": self.name, "email": self.email, "spans": spans, "minutes": self.minutes}


@dataclass(frozen=True)
class Reading:
    tool: str
    people: list[Person]


def read_list(content: bytes, days: Collection[datetime.date]) -> Reading:
    """The people of an export. Raises Unreadable, in French, and keeps nothing."""
    lines = lines_of(content)
    for number, cells in enumerate(lines[:HEAD], start=1):
        if places := columns_of(cells):
            people = _people(_rows(lines, number, places), days)
            if not people:
                raise Unreadable("Cette liste ne compte personne.")
            return Reading(tool_of(cells), people)
    raise Unreadable(
        "Aucune colonne de noms et d’heures n’est reconnue. Déposez la liste de présence que BigBlueButton, Teams, "
        "Zoom ou Webex exporte au format CSV."
    )


def _rows(lines: list[list[str]], head: int, places: dict[str, int]) -> Iterator[dict[str, str]]:
    """The lines under the headings, up to the next part of the file."""
    for number, cells in enumerate(lines[head:], start=head + 1):
        if sum(bool(cell) for cell in cells) < 2:
            if any(cells) or number > head + 1:
                return
            continue
        row = {column: cells[place] if place < len(cells) else "" for column, place in places.items()}
        for column in ("name", "first", "last", "email"):
            _refuse_formula(row.get(column, ""), number)
        yield row


def _refuse_formula(cell: str, number: int) -> None:
    if cell.startswith(("=", "+", "-", "@", "\t")) and cell.strip("- ") and not _PHONE.fullmatch(cell):
        raise Unreadable(f"La ligne {number} contient une formule de tableur. Retirez-la, puis déposez la liste.")


def _people(rows: Iterable[dict[str, str]], days: Collection[datetime.date]) -> list[Person]:
    """Each person once: by their address, else by their name."""
    people: dict[str, Person] = {}
    arrived: dict[str, datetime.datetime] = {}
    for row in rows:
        name = (row.get("name") or f"{row.get('first', '')} {row.get('last', '')}").strip()[:120]
        if not name:
            continue
        email = row.get("email", "").strip("- ").lower()[:254]
        key = email or plain(name)
        person = people.setdefault(key, Person(name, email))
        if "moment" in row:
            _follow(person, key, row, arrived, days)
        else:
            _add(person, row, days)
    return list(people.values())


def _follow(
    person: Person, key: str, row: dict[str, str], arrived: dict[str, datetime.datetime],
    days: Collection[datetime.date],
) -> None:  # fmt: skip
    """Lists of comings and goings: an arrival waits for its departure."""
    moment = moment_of(row["moment"], days)
    if moment is None:
        return
    if plain(row.get("action", "")) not in _LEAVES:
        arrived[key] = moment
    elif key in arrived:
        _span(person, arrived.pop(key), moment)


def _add(person: Person, row: dict[str, str], days: Collection[datetime.date]) -> None:
    start = moment_of(row.get("joined", ""), days)
    end = moment_of(row.get("left", ""), days)
    minutes = minutes_of(row.get("duration", ""))
    if start and end is None and minutes:
        end = start + datetime.timedelta(minutes=minutes)
    if start and end and end > start:
        _span(person, start, end)
    else:
        person.minutes += minutes or 0


def _span(person: Person, start: datetime.datetime, end: datetime.datetime) -> None:
    person.spans.append((start, end))
    person.minutes += int((end - start).total_seconds()) // 60
