"""What the design system works out before it draws: the dial of a check, the squares of a day, the arch."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from foundation.clock import today
from foundation.design.region import Land
from foundation.french.dates import local_date, plain_day

YEAR = 365
AMBER_AT = 334  # eleven months: one month remains


@dataclass(frozen=True)
class Check:
    """How fresh a « vérifié le » is, over twelve months."""

    state: str
    left: int
    title: str
    note: str


def check(date: datetime.date | None, by: str = "") -> Check:
    if date is None:
        return Check("old", 0, "À vérifier", "jamais vérifiée")
    date = local_date(date)
    age = (today() - date).days
    left = max(0, round(100 - age * 100 / YEAR))
    signed = f" par {by}" if by else ""
    if age >= YEAR:
        return Check("old", 0, "À vérifier", f"dernière vérification le {plain_day(date)}{signed}")
    if age >= AMBER_AT:
        return Check("soon", left, "À confirmer avant un mois", f"vérifié le {plain_day(date)}{signed}")
    return Check("ok", left, f"Vérifié le {plain_day(date)}", signed.strip())


@dataclass(frozen=True)
class Seat:
    state: str
    x: int
    y: int


SEATS_A_ROW = 20
STEP = 17
#: Beyond, squares would be too small to count: a bar says it better.
MOST_SQUARES = 120


def squares(amounts: Mapping[str, int]) -> tuple[list[Seat], int]:
    """One square a seat, in rows of twenty, and the height of them all."""
    states = [state for state, amount in amounts.items() for _ in range(amount)]
    places = [
        Seat(state, (index % SEATS_A_ROW) * STEP + 1, (index // SEATS_A_ROW) * STEP + 1)
        for index, state in enumerate(states)
    ]
    return places, -(-len(states) // SEATS_A_ROW) * STEP


@dataclass(frozen=True)
class Segment:
    """A stretch of a bar, in per cent."""

    state: str
    x: str
    width: str


def segments(parts: Iterable[tuple[str, float]], total: float) -> list[Segment]:
    """Stretches laid end to end; an empty whole gives no stretch."""
    laid, start = [], 0.0
    for state, amount in parts:
        width = 100 * amount / total if total else 0.0
        if width > 0:
            laid.append(Segment(state, f"{start:.2f}%", f"{width:.2f}%"))
        start += width
    return laid


ARCH_TIES = tuple((20 + 200 * step / 9, step / 9) for step in range(1, 9))


def arch_ties() -> list[tuple[float, float]]:
    """Where the eight hangers of the progress arch start: on the curve M20 106 Q120 -78 220 106."""
    return [(round(x, 1), round(106 * (1 - t) ** 2 - 156 * t * (1 - t) + 106 * t**2, 1)) for x, t in ARCH_TIES]


@dataclass(frozen=True)
class Label:
    text: str
    x: int
    y: int


#: Where a name may go when a dot or a pin stands on it: up, down, left, right, and a little farther.
ELSEWHERE = ((0, 0), (0, -42), (0, 48), (0, -70), (0, 78), (-75, 0), (75, 0), (-75, -60), (75, 60))


def clear_labels(lands: Sequence[Land], places: Sequence[Mapping[str, int]], codes: bool = False) -> list[Label]:
    """The names of the départements, each moved off the dots and pins where it can be."""
    return [_clear(land, land.code if codes else land.name, places, codes) for land in lands]


def _clear(land: Land, text: str, places: Sequence[Mapping[str, int]], codes: bool) -> Label:
    half, height = (26, 44) if codes else (7 * len(text), 26)

    def free(x: int, y: int) -> bool:
        return not any(abs(place["x"] - x) < half + 30 and abs(place["y"] - (y - 9)) < height for place in places)

    spots = [(land.x + dx, land.y + dy) for dx, dy in ELSEWHERE]
    x, y = next((spot for spot in spots if free(*spot)), spots[0])
    return Label(text, x, y)
