"""From the outlines of the départements to what a page can draw: a map of the region, and one silhouette each.

Longitude and latitude become x and y with one scale for the whole region (equirectangular, corrected at its
middle latitude), so that a commune can be placed on the same map.
"""

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Ring = list[Point]

HEIGHT = 1000
MARGIN = 12
BOX = 24


@dataclass(frozen=True)
class Projection:
    """Where a longitude and a latitude fall on the map."""

    west: float
    north: float
    scale: float
    squeeze: float

    def place(self, longitude: float, latitude: float) -> tuple[int, int]:
        x = MARGIN + (longitude - self.west) * self.squeeze * self.scale
        y = MARGIN + (self.north - latitude) * self.scale
        return round(x), round(y)


def projection_for(points: Iterable[Point]) -> tuple[Projection, int]:
    """The projection that fits these points into HEIGHT, and the width that they then take."""
    longitudes, latitudes = zip(*points, strict=True)
    north, south = max(latitudes), min(latitudes)
    squeeze = math.cos(math.radians((north + south) / 2))
    scale = (HEIGHT - 2 * MARGIN) / (north - south)
    width = 2 * MARGIN + (max(longitudes) - min(longitudes)) * squeeze * scale
    return Projection(min(longitudes), north, scale, squeeze), round(width)


def rings_of(geometry: dict) -> list[Ring]:
    """The outer rings of a GeoJSON polygon or multipolygon."""
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [[(float(x), float(y)) for x, y in polygon[0]] for polygon in polygons]


def map_path(rings: Sequence[Ring], projection: Projection) -> str:
    """A path of whole numbers, relative: short enough to stand in a page."""
    return "".join(_relative([projection.place(*point) for point in ring]) for ring in rings)


def _relative(points: list[tuple[int, int]]) -> str:
    (x, y), *rest = points
    steps = []
    for next_x, next_y in rest:
        if (next_x, next_y) != (x, y):
            steps.append(f"{next_x - x} {next_y - y}")
        x, y = next_x, next_y
    body = " ".join(steps[:-1])
    return f"M{points[0][0]} {points[0][1]}l{body}z".replace(" -", "-")


def silhouette_path(rings: Sequence[Ring], squeeze: float, tolerance: float = 0.35) -> str:
    """The largest ring alone, fitted into a 24 px box and simplified: an icon."""
    ring = max(rings, key=len)
    xs, ys = [x * squeeze for x, _ in ring], [-y for _, y in ring]
    scale = (BOX - 3) / max(max(xs) - min(xs), max(ys) - min(ys))
    left = (BOX - (max(xs) + min(xs)) * scale) / 2
    top = (BOX - (max(ys) + min(ys)) * scale) / 2
    points = [(x * scale + left, y * scale + top) for x, y in zip(xs, ys, strict=True)]
    kept = simplify(points, tolerance)
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in kept[:-1]) + "z"


def simplify(points: Ring, tolerance: float) -> Ring:
    """Ramer–Douglas–Peucker, on a closed ring cut at its farthest point."""
    middle = max(range(len(points)), key=lambda i: math.dist(points[0], points[i]))
    return _thin(points[: middle + 1], tolerance)[:-1] + _thin(points[middle:], tolerance)


def _thin(points: Ring, tolerance: float) -> Ring:
    if len(points) < 3:
        return list(points)
    index, distance = max(
        ((i, _off(points[i], points[0], points[-1])) for i in range(1, len(points) - 1)), key=lambda pair: pair[1]
    )
    if distance <= tolerance:
        return [points[0], points[-1]]
    return _thin(points[: index + 1], tolerance)[:-1] + _thin(points[index:], tolerance)


def _off(point: Point, start: Point, end: Point) -> float:
    length = math.dist(start, end)
    if not length:
        return math.dist(point, start)
    cross = (end[0] - start[0]) * (start[1] - point[1]) - (start[0] - point[0]) * (end[1] - start[1])
    return abs(cross) / length


def label_place(rings: Sequence[Ring], projection: Projection) -> tuple[int, int]:
    """The centre of gravity of the largest ring, where the name is written."""
    ring = max(rings, key=len)
    doubled = east = north = 0.0
    for (x1, y1), (x2, y2) in itertools.pairwise(ring):
        cross = x1 * y2 - x2 * y1
        doubled += cross
        east += (x1 + x2) * cross
        north += (y1 + y2) * cross
    return projection.place(east / (3 * doubled), north / (3 * doubled))
