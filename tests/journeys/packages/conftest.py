"""Both boxes in which packages run."""

from collections.abc import Iterator

import pytest

from tests.journeys.packages.servers import playing
from tests.servers import Server


@pytest.fixture(params=["nameless origin", "own origin"])
def server(request, tmp_path) -> Iterator[Server]:
    with playing(tmp_path, own_origin=request.param == "own origin") as server:
        yield server
