"""Numbers that betray a typing mistake."""

from hypothesis import given
from hypothesis import strategies as st

from learning.record.attestations.numbers import LENGTH, SIGNS, new_number, read_number, with_check

free = st.text(SIGNS, min_size=LENGTH - 1, max_size=LENGTH - 1)
places = st.integers(0, LENGTH - 1)


def signs(number):
    return number.replace("-", "")


def test_a_number_is_three_groups_of_four_without_look_alikes():
    number = new_number()
    assert [len(group) for group in number.split("-")] == [4, 4, 4]
    assert not set("01ILO") & set(signs(number))


def test_two_numbers_are_not_alike():
    assert len({new_number() for _ in range(200)}) == 200


@given(free)
def test_a_number_is_read_however_it_is_typed(text):
    number = with_check(text)
    assert read_number(number) == number
    assert read_number(f"  {signs(number).lower()} ") == number
    assert read_number(number.replace("-", "\u202f.")) == number


@given(free, places, st.sampled_from(SIGNS))
def test_any_wrong_sign_is_found(text, place, other):
    right = signs(with_check(text))
    wrong = right[:place] + other + right[place + 1 :]
    assert bool(read_number(wrong)) == (wrong == right)


@given(free, places, places)
def test_any_two_signs_that_changed_places_are_found(text, first, second):
    right = signs(with_check(text))
    swapped = list(right)
    swapped[first], swapped[second] = swapped[second], swapped[first]
    assert bool(read_number("".join(swapped))) == ("".join(swapped) == right)


@given(st.text(max_size=80))
def test_nothing_that_is_typed_breaks_the_reading(text):
    assert isinstance(read_number(text), str)
