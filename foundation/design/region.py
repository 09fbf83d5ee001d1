"""The drawn region: départements in their order, their outlines, and where a place falls on the map.

`region.json` and `static/img/departements.svg` are drawn once from data/departements.geojson
by `manage.py draw_region`; nothing is computed while a page is served.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from foundation.design.geometry import Projection

DRAWN = Path(__file__).with_name("region.json")


@dataclass(frozen=True)
class Land:
    """One département, drawn."""

    code: str
    name: str
    path: str
    x: int
    y: int


@dataclass(frozen=True)
class Region:
    width: int
    height: int
    projection: Projection
    lands: tuple[Land, ...]

    @property
    def codes(self) -> list[str]:
        return [land.code for land in self.lands]

    def place(self, longitude: float, latitude: float) -> tuple[int, int]:
        return self.projection.place(longitude, latitude)


@cache
def region() -> Region:
    drawn = json.loads(DRAWN.read_text())
    return Region(
        width=drawn["width"],
        height=drawn["height"],
        projection=Projection(**drawn["projection"]),
        lands=tuple(Land(**land) for land in drawn["lands"]),
    )
