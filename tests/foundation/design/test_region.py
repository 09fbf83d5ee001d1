"""The drawn region is that of the data, and a commune falls inside its département."""

import json

from django.conf import settings

from foundation.design.geometry import simplify
from foundation.design.region import DRAWN, region
from foundation.management.commands.draw_region import SPRITE, draw


def features() -> list[dict]:
    return json.loads((settings.BASE_DIR / "data" / "departements.geojson").read_text())["features"]


def test_the_committed_drawings_are_those_of_the_data():
    drawn, sprite = draw(features())
    assert json.loads(DRAWN.read_text()) == json.loads(json.dumps(drawn))
    assert SPRITE.read_text() == sprite


def test_every_department_has_a_silhouette_and_a_land():
    codes = sorted(feature["properties"]["code"] for feature in features())
    assert region().codes == codes
    assert all(f'id="dep-{code}"' in SPRITE.read_text() for code in codes)


def test_places_fall_where_they_are():
    foix, cahors = region().place(1.607, 42.965), region().place(1.441, 44.448)
    assert foix[1] > cahors[1]
    for x, y in (foix, cahors):
        assert 0 < x < region().width
        assert 0 < y < region().height


def test_simplifying_keeps_the_corners():
    square = [(0, 0), (1, 0.01), (2, 0), (2, 2), (0, 2), (0, 0)]
    assert simplify([(float(x), float(y)) for x, y in square], 0.1) == [(0, 0), (2, 0), (2, 2), (0, 2), (0, 0)]
