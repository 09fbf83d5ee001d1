"""What a short answer is forgiven, and what it is not."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from learning.tutorials.quiz.plainly import plainly


@pytest.mark.parametrize(
    ("given_text", "accepted"),
    [
        ("la fiche relais", "La fiche relais"),
        ("LA  FICHE-RELAIS.", "La fiche relais"),
        ("lécoute active", "L’écoute active"),
        ("l'ecoute  active", "L’écoute active"),
        ("Coeur de métier", "cœur de métier"),
        ("« CEP »", "cep"),
        ("1 000", "1000"),
        ("1,5 h", "1.5h"),
        ("C.E.P.", "CEP"),
    ],
)
def test_case_accents_spaces_and_punctuation_are_forgiven(given_text, accepted):
    assert plainly(given_text) == plainly(accepted)


@pytest.mark.parametrize(("one", "other"), [("1,5", "15"), ("CEP", "CPF"), ("relais", "relai"), ("2", "3")])
def test_other_letters_and_figures_are_not(one, other):
    assert plainly(one) != plainly(other)


@pytest.mark.parametrize("text", ["", "   ", "…!?", "’"])
def test_nothing_is_left_where_there_is_no_letter(text):
    assert plainly(text) == ""


@given(st.text(max_size=60))
@example("\0")
@example("ℌ1,²")
def test_forgiving_twice_changes_nothing_for_words(text):
    once = plainly(text)
    assert plainly(once.replace("\0", ",")) == once


@given(st.text(alphabet="abcéèœÆ ’-.ABC", max_size=60))
def test_capitals_never_count(text):
    assert plainly(text.upper()) == plainly(text.lower()) == plainly(f"  {text} ")
