"""Where the pins of a list stand on the map: those of one commune make a ring round it."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from foundation.networks.models import Commune, Structure

#: in degrees; a pin is about 0.16° wide
RING = 0.15


@dataclass(frozen=True)
class Pin:
    """Numbered as the list is; without coordinates it stays off the map, and its number is kept."""

    number: int
    name: str
    address: str
    longitude: float
    latitude: float


def pins_of(places: Sequence[tuple[Structure, Commune]]) -> list[Pin]:
    crowd = Counter(commune.pk for _, commune in places)
    turn: dict[int, int] = defaultdict(int)
    pins = []
    for number, (structure, commune) in enumerate(places, start=1):
        if commune.longitude is None or commune.latitude is None:
            continue
        east, north = _aside(turn[commune.pk], crowd[commune.pk])
        turn[commune.pk] += 1
        name, address = f"{structure.name}, {commune.name}", f"#structure-{structure.slug}"
        pins.append(Pin(number, name, address, commune.longitude + east, commune.latitude + north))
    return pins


def _aside(place: int, of: int) -> tuple[float, float]:
    """How far from its commune the nth of several pins stands."""
    if of == 1:
        return 0.0, 0.0
    angle = 2 * math.pi * place / of - math.pi / 2
    radius = RING * max(1.0, of / 6)
    return radius * 1.35 * math.cos(angle), radius * math.sin(angle)
