"""No figure of fewer than five people is told, nor can be worked out from those that are."""

from hypothesis import given
from hypothesis import strategies as st

from learning.tutorials.figures.masking import beside_names, masked, rate_of, told_together

people = st.integers(0, 60)


@given(people, people)
def test_two_counts_and_their_difference(started, finished):
    finished = min(started, finished)
    shown_started, shown_finished = masked(started, finished)
    assert shown_started is None or shown_started >= 5
    assert shown_finished is None or shown_finished >= 5
    if shown_started is not None and shown_finished is not None:
        left = shown_started - shown_finished
        assert left == 0 or left >= 5


@given(st.lists(people, max_size=12))
def test_counts_side_by_side(counts):
    exact = [each.count for each in told_together(counts) if each.count is not None and not each.about]
    for one in exact:
        assert one == 0 or one >= 5
        assert all(one == other or abs(one - other) >= 5 for other in exact)


@given(st.lists(people, max_size=12))
def test_about_says_no_more_than_that_two_counts_are_near(counts):
    answer = told_together(counts)
    for count, each in zip(counts, answer, strict=True):
        if each.about:
            assert count != each.count
            assert abs(count - each.count) < 5
            assert each.count in {other.count for other in answer if not other.about}


@given(st.integers(0, 60), st.integers(0, 60))
def test_beside_names_the_others_are_five_or_more(count, named):
    named = min(count, named)
    told = beside_names(count, named)
    assert told is None or not named or count - named >= 5


@given(st.integers(0, 80), st.integers(0, 80))
def test_a_rate_is_the_same_for_all_groups_below_five(right, total):
    right = min(right, total)
    told = rate_of(right, total)
    if total < 10:
        assert told is None
    elif right < 5:
        assert told == rate_of(0, total)
    elif total - right < 5:
        assert told == rate_of(total, total)
    else:
        assert told.percent == round(100 * right / total)


def test_the_bounds_of_a_rate_are_true():
    assert rate_of(2, 20).words == "moins de 25\N{NO-BREAK SPACE}%"
    assert rate_of(20, 20).words == "plus de 75\N{NO-BREAK SPACE}%"
    assert rate_of(10, 20).words == "50\N{NO-BREAK SPACE}%"
