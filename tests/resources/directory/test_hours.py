"""Opening hours told in French."""

import pytest

from resources.directory.hours import Line, told

H = "\u00a0"


def test_the_hours_of_a_week():
    assert told("Mo-Th 09:00-12:30,13:30-17:00; Fr 09:00-12:00; PH off") == [
        Line("Du lundi au jeudi", f"9{H}h – 12{H}h{H}30, 13{H}h{H}30 – 17{H}h"),
        Line("Vendredi", f"9{H}h – 12{H}h"),
        Line("Jours fériés", "fermé"),
    ]


def test_days_that_are_not_neighbours():
    assert told("Mo,We,Fr 14:00-18:00") == [Line("Lundi, mercredi et vendredi", f"14{H}h – 18{H}h")]


@pytest.mark.parametrize("odd", ["24/7", "Mo-Fr sunrise-sunset", "sur rendez-vous", "week 2 Mo 10:00-12:00"])
def test_what_is_not_simple_stays_as_written(odd):
    assert told(odd) == [Line("Horaires", odd)]


def test_nothing_known_tells_nothing():
    assert told("") == []
