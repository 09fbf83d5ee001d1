"""Draws the départements: `manage.py draw_region`, after data/departements.geojson has changed."""

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from foundation.design import geometry
from foundation.design.region import DRAWN

SPRITE = settings.BASE_DIR / "static" / "img" / "departements.svg"


class Command(BaseCommand):
    help = "Draw the map of the region and the silhouettes of its départements from data/departements.geojson."

    def handle(self, *args: Any, **options: Any) -> None:
        source = json.loads((settings.BASE_DIR / "data" / "departements.geojson").read_text())
        drawn, sprite = draw(source["features"])
        DRAWN.write_text(json.dumps(drawn, ensure_ascii=False, indent=1) + "\n")
        SPRITE.write_text(sprite)
        self.stdout.write(f"{len(drawn['lands'])} départements drawn.")


def draw(features: list[dict]) -> tuple[dict, str]:
    """The map as data, and the silhouettes as an SVG sprite."""
    outlines = {f["properties"]["code"]: geometry.rings_of(f["geometry"]) for f in features}
    names = {f["properties"]["code"]: f["properties"]["nom"] for f in features}
    every_point = [point for rings in outlines.values() for ring in rings for point in ring]
    projection, width = geometry.projection_for(every_point)
    lands, symbols = [], []
    for code in sorted(outlines):
        rings = outlines[code]
        x, y = geometry.label_place(rings, projection)
        lands.append({"code": code, "name": names[code], "path": geometry.map_path(rings, projection), "x": x, "y": y})
        shape = geometry.silhouette_path(rings, projection.squeeze)
        symbols.append(f'<symbol id="dep-{code}" viewBox="0 0 24 24"><path d="{shape}"/></symbol>')
    drawn = {"width": width, "height": geometry.HEIGHT, "projection": vars(projection), "lands": lands}
    sprite = '<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n"
    return drawn, sprite
