import datetime

import pytest

from foundation.clock import frozen_at
from foundation.design import marks
from foundation.design.region import region

NOW = datetime.datetime(2026, 11, 23, 8, 0, tzinfo=datetime.UTC)
TODAY = NOW.date()


def days_ago(days: int) -> datetime.date:
    return TODAY - datetime.timedelta(days=days)


@pytest.mark.parametrize(
    ("age", "state", "title"),
    [
        (0, "ok", "Vérifié le"),
        (333, "ok", "Vérifié le"),
        (334, "soon", "À confirmer avant un mois"),
        (364, "soon", "À confirmer avant un mois"),
        (365, "old", "À vérifier"),
    ],
)
def test_a_check_grows_old_in_twelve_months(age, state, title):
    with frozen_at(NOW):
        check = marks.check(days_ago(age), "Rémi Exemple")
    assert check.state == state
    assert check.title.startswith(title)
    assert "par Rémi Exemple" in check.note


def test_the_dial_empties_and_stays_within_its_bounds():
    with frozen_at(NOW):
        left = [marks.check(days_ago(age)).left for age in (0, 180, 364, 900)]
    assert left == sorted(left, reverse=True)
    assert left[0] == 100
    assert left[-1] == 0


def test_what_was_never_checked_says_so():
    assert marks.check(None).note == "jamais vérifiée"


def test_one_square_a_seat_in_rows_of_twenty():
    squares, height = marks.squares({"taken": 19, "held": 2})
    assert [square.state for square in squares[18:21]] == ["taken", "held", "held"]
    assert (squares[20].x, squares[20].y) == (1, marks.STEP + 1)
    assert height == 2 * marks.STEP


def test_segments_are_laid_end_to_end():
    taken, held = marks.segments([("taken", 30), ("nobody", 0), ("held", 10)], 40)
    assert (taken.x, taken.width) == ("0.00%", "75.00%")
    assert (held.x, held.width) == ("75.00%", "25.00%")
    assert marks.segments([("taken", 0)], 0) == []


def test_names_move_off_the_pins():
    land = region().lands[0]
    (label, *_) = marks.clear_labels(region().lands, [{"x": land.x, "y": land.y}], codes=True)
    assert (label.x, label.y) != (land.x, land.y)
    assert label.text == land.code
