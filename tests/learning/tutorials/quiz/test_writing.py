"""What an editor is told when a question cannot be answered, for the kinds that arrange, write or tell a case."""

import json

import pytest
from django.core.exceptions import ValidationError

from learning.tutorials.quiz.blocks import LessonBody, QuizBlock
from learning.tutorials.quiz.questions.reading import EXERCISES
from tests.learning.tutorials.quiz.questions import EVERY_KIND, case, matching, ordering, short
from tests.learning.tutorials.tutorials import single, true_false

CALM = "Un endroit calme"


def clean(question):
    block = QuizBlock()
    return block.clean(block.to_python([question]))


def told(question):
    """All that is said, wherever it is said."""
    with pytest.raises(ValidationError) as refused:
        clean(question)
    return json.dumps(refused.value.as_json_data(), ensure_ascii=False)


@pytest.mark.parametrize("question", EVERY_KIND, ids=lambda question: question["type"])
def test_each_kind_can_be_written(question):
    assert clean(question)


def test_what_a_quiz_asks_a_lesson_asks_too():
    assert set(QuizBlock().child_blocks) == EXERCISES
    assert set(LessonBody().child_blocks) >= EXERCISES


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (ordering("Ordre", "a", "b"), "3"),
        (ordering("Ordre", "a", "b", " A"), "Deux éléments sont les mêmes"),
        (matching("Paires", a="x"), "2"),
        (matching("Paires", a="x", b="X "), "au moins deux réponses différentes"),
        (matching("Paires", a="x", A="y"), "Deux lignes de gauche sont les mêmes."),
        (short("Mot"), "1"),
        (short("Mot", "…"), "au moins une lettre ou un chiffre"),
        (short("Mot", "CEP", cep="Bien."), "« cep » est déjà une réponse admise."),
        (short("Mot", "x" * 61), "60"),
        (case("Cas", CALM, single("Une seule", "a", "b")), "au moins deux questions"),
        (case("Cas", CALM, true_false("a", True), true_false("b", True), "La fin."), "se place avant une question"),
        (case("Cas", "", true_false("a", True), true_false("b", True)), "situation"),
    ],
)
def test_what_cannot_be_answered_is_said(question, words):
    assert words in told(question)


def test_a_draft_may_be_half_written():
    block = QuizBlock()
    half = [single("Question", "a"), short("Mot"), case("Cas", CALM, single("Une seule", "a", "b"))]
    assert block.clean_deferred(block.to_python(half))
