"""What is masked cannot be worked out from what is shown."""

from hypothesis import example, given
from hypothesis import strategies as st

from portal.steering.masking import THRESHOLD, is_shown, masked

columns = st.dictionaries(st.sampled_from("ABCDEFGH"), st.integers(min_value=0, max_value=30), min_size=1)


@given(columns)
@example({"A": 1, "B": 9, "C": 9})
@example({"A": 1, "B": 1, "C": 0})
def test_every_cell_below_five_is_masked(people):
    assert {cell for cell, count in people.items() if 0 < count < THRESHOLD} <= masked(people)


@given(columns)
def test_the_total_never_tells_what_one_masked_cell_holds(people):
    hidden = masked(people)
    everything_hidden = hidden == set(people)
    assert not hidden or len(hidden) >= 2 or everything_hidden


@given(columns)
def test_the_masked_cells_together_are_five_people_or_all_that_there_is(people):
    hidden = masked(people)
    together = sum(people[cell] for cell in hidden)
    assert not hidden or together >= THRESHOLD or hidden == set(people)


@given(columns)
def test_without_small_cells_nothing_is_masked(people):
    large = {cell: count + THRESHOLD for cell, count in people.items()}
    assert masked(large) == set()


def test_the_smallest_of_the_others_joins():
    assert masked({"09": 2, "12": 7, "31": 40}) == {"09", "12"}


def test_nobody_is_no_secret_and_four_are():
    assert [is_shown(count) for count in (0, 1, 4, 5)] == [True, False, False, True]
