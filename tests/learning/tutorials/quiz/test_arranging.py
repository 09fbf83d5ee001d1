"""Things to put in order and things to match: how they are shown, marked and spoken of."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning.tutorials.quiz.questions.arranging import MatchingQuestion, OrderingQuestion, Pair
from learning.tutorials.quiz.questions.base import Item, Verdict


def order(*texts):
    items = tuple(Item(str(uuid4()), text) for text in texts)
    return OrderingQuestion(uuid=str(uuid4()), kind="ordering", text="Ordre", items=items)


def pairs(**texts):
    rights = {right: Item(str(uuid4()), right) for right in texts.values()}
    found = tuple(Pair(Item(str(uuid4()), left), rights[right]) for left, right in texts.items())
    return MatchingQuestion(uuid=str(uuid4()), kind="matching", text="Paires", pairs=found)


@given(st.integers(min_value=2, max_value=8))
def test_what_is_to_be_ordered_never_stands_in_its_order_and_is_all_there(size):
    question = order(*"abcdefgh"[:size])
    assert [item.id for item in question.shown] != question.right_answer
    assert sorted(item.id for item in question.shown) == sorted(question.right_answer)
    assert question.shown == question.shown


@given(st.permutations(range(5)))
def test_an_order_is_right_when_each_thing_is_in_its_place(places):
    question = order(*"abcde")
    answer = [question.right_answer[place] for place in places]
    kept = sum(place == rank for rank, place in enumerate(places))
    assert (question.verdict(answer) is Verdict.RIGHT) == (kept == 5)
    assert [line.right for line in question.lines(answer)].count(True) == kept


def test_an_order_says_where_each_thing_was_put():
    question = order("Accueillir", "Reformuler", "Relayer")
    first, second, third = question.right_answer
    lines = question.lines([second, first, third])
    assert [line.text for line in lines] == ["1. Accueillir", "2. Reformuler", "3. Relayer"]
    assert [line.verdict for line in lines] == ["Vous aviez répondu : 2", "Vous aviez répondu : 1", "À sa place"]


def test_half_of_the_places_is_nearly_right():
    question = order("a", "b", "c", "d")
    first, second, third, fourth = question.right_answer
    assert question.verdict([first, second, fourth, third]) is Verdict.PARTLY
    assert question.verdict([second, first, fourth, third]) is Verdict.WRONG


def test_answers_that_serve_twice_are_offered_once():
    question = pairs(Collégienne="CIO", Salarié="CEP", Lycéen="CIO")
    assert sorted(item.text for item in question.shown) == ["CEP", "CIO"]
    assert question.verdict(question.right_answer) is Verdict.RIGHT


def test_a_pair_that_was_missed_says_both_answers():
    question = pairs(Collégienne="CIO", Salarié="CEP")
    cio = next(pair.right.id for pair in question.pairs if pair.right.text == "CIO")
    lines = question.lines([f"{pair.left.id}={cio}" for pair in question.pairs])
    assert [line.right for line in lines] == [True, False]
    assert lines[1].notes == ("Votre réponse : CIO", "La bonne réponse : CEP")


@pytest.mark.parametrize("question", [order("a", "b", "c"), pairs(a="x", b="y")])
def test_what_a_question_does_not_know_is_left_aside(question):
    assert question.kept(["inventé", *question.right_answer, "a=inventé"]) == question.right_answer
    assert question.verdict([]) is Verdict.WRONG
    assert not any(line.right for line in question.lines([]))
