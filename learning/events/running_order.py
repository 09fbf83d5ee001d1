"""The running order of a day: as its organisers laid it, else read in its presentation, where a line
« 9 h 30 : titre. Détail. » is a step."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Count, Q, UUIDField, Value

if TYPE_CHECKING:
    from learning.events.models import Event

STEP = re.compile(r"(?P<hour>[01]?\d|2[0-3])\s?h\s?(?P<minute>[0-5]\d)?\s?:\s?(?P<said>\S.*)")
#: what a step and a workshop both say, then what a workshop says besides
SAME = ("date", "starts", "title", "detail", "speakers")
OF_WORKSHOPS = ("room", "capacity", "seats_taken", "uuid")


@dataclass(frozen=True)
class Step:
    at: datetime.time
    title: str
    detail: str = ""
    speakers: str = ""
    #: of a workshop
    room: str = ""
    capacity: int = 0
    seats_taken: int = 0
    number: UUID | None = None
    #: whether the person who looks has a seat in it
    mine: bool = False
    date: datetime.date | None = None

    @property
    def seats_left(self) -> int:
        return self.capacity - self.seats_taken

    @property
    def is_full(self) -> bool:
        return self.seats_left <= 0


@dataclass
class RunningOrder:
    """What is left of the text, and the steps in the order of writing."""

    text: str = ""
    steps: list[Step] = field(default_factory=list)
    workshops: list[Step] = field(default_factory=list)


def order_of(event: "Event", sign_up_pk: int | None = None) -> RunningOrder:
    """What was laid row by row goes before what the text says; and the workshops, with those that this sign-up
    chose. One query."""
    read = running_order(event.description)
    no_number = Value(None, output_field=UUIDField())
    steps = event.slots.order_by().values_list(*SAME, Value(""), Value(0), Value(0), no_number, Value(0))
    rows = steps.union(_workshops(event, sign_up_pk).order_by(), all=True)
    laid = [_laid(*row) for row in _in_order(rows)]
    read.steps = [step for step in laid if not step.capacity] or read.steps
    read.workshops = [step for step in laid if step.capacity]
    return read


def workshops_of(event: "Event", sign_up_pk: int | None = None) -> list[Step]:
    """The workshops alone, hour by hour. One query."""
    return [_laid(*row) for row in _in_order(_workshops(event, sign_up_pk))]


def _workshops(event: "Event", sign_up_pk: int | None) -> Any:
    chosen = Count("seats", filter=Q(seats__sign_up=sign_up_pk or 0))
    return event.workshops.annotate(chosen=chosen).values_list(*SAME, *OF_WORKSHOPS, "chosen")


def _in_order(rows: Iterable[tuple]) -> list[tuple]:
    """By date, hour and title: a query that groups keeps no order of its own."""
    return sorted(rows, key=lambda row: row[:3])


def _laid(date: datetime.date, at: datetime.time, title: str, *rest: Any) -> Step:
    *said, mine = rest
    return replace(Step(at, title, *said), mine=bool(mine), date=date)


def running_order(description: str) -> RunningOrder:
    """Steps need company: a single line with an hour stays in the text."""
    lines = [line.strip() for line in description.splitlines()]
    matches = [STEP.fullmatch(line) for line in lines]
    steps = [_step(match) for match in matches if match]
    if len(steps) < 2:
        return RunningOrder(description.strip())
    rest = "\n".join(line for line, match in zip(lines, matches, strict=True) if not match)
    return RunningOrder(rest.strip(), steps)


def _step(match: re.Match[str]) -> Step:
    title, _, detail = match["said"].partition(". ")
    return Step(datetime.time(int(match["hour"]), int(match["minute"] or 0)), title.rstrip("."), detail.strip())
