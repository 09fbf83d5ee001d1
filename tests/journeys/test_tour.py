"""The walk of docs/tour.md: each of its addresses opens, as the person that the table names."""

import re

import pytest

from tests.databases import ROOT
from tests.http import Visitor
from tests.journeys.test_links import sign_in

ROW = re.compile(r"^\| (\w+) \| (.+?) \|", re.MULTILINE)
STEPS = [(who, words) for who, words in ROW.findall((ROOT / "docs/tour.md").read_text()) if who != "as"]


@pytest.mark.sqlite_only  # the demo that it walks is on SQLite, whatever the suite's own database
@pytest.mark.parametrize("who", sorted({who for who, _words in STEPS}))
def test_every_address_of_the_tour_opens(demo, who):
    visitor = Visitor(demo.port)
    if who != "nobody":
        sign_in(visitor, who)
    paths = [path for name, words in STEPS if name == who for path in re.findall(r"`(/[^`]+)`", words)]
    assert paths
    assert [path for path in paths if visitor.get(path).status != 200] == []
