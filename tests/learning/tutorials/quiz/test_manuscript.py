"""The signs of questions in a manuscript, in a quiz and within a lesson."""

from learning.tutorials.manuscript import read_body, read_manuscript
from learning.tutorials.quiz.blocks import LessonBody, QuizBlock

QUIZ = """# Quiz

? ordre | Quel ordre ?
1. Accueillir
2. Reformuler :: Elle corrige.
3. Relayer
= Le relais en dernier.

? paires | Qui reçoit qui ?
- Une élève => Le CIO
- Un salarié => Le CEP :: C’est son champ.
= Le public le dit.

? courte | Quel document ?
- [x] La fiche relais
- [x] fiche
- [ ] CPF :: Il finance.
= Une date et un nom.

? cas | Un jeune
> Enzo arrive.
?? vrai | On l’écoute
= Oui.

> Sa mère s’inquiète.
> Elle parle du diplôme.
?? courte | Vers qui ?
- [x] La mission locale
= Voilà.

? faux | Ensuite
= Non."""


def read_quiz():
    return read_manuscript(QUIZ, seed="essai").quiz


def test_each_kind_of_question_is_read_and_can_be_published():
    quiz = read_quiz()
    assert [each["type"] for each in quiz] == ["ordering", "matching", "short", "case", "true_false"]
    block = QuizBlock()
    assert block.clean(block.to_python(quiz))


def test_what_each_sign_says():
    order, pairs, word, *_ = (each["value"] for each in read_quiz())
    assert [item["value"] for item in order["items"]] == [
        {"text": "Accueillir", "feedback": ""},
        {"text": "Reformuler", "feedback": "Elle corrige."},
        {"text": "Relayer", "feedback": ""},
    ]
    assert pairs["pairs"][1]["value"] == {"left": "Un salarié", "right": "Le CEP", "feedback": "C’est son champ."}
    assert [item["value"] for item in word["accepted"]] == ["La fiche relais", "fiche"]
    assert [item["value"] for item in word["expected"]] == [{"text": "CPF", "feedback": "Il finance."}]
    assert word["feedback"] == "Une date et un nom."


def test_a_case_study_holds_its_steps_and_what_is_told_between_them():
    value = read_quiz()[3]["value"]
    assert (value["title"], value["situation"]) == ("Un jeune", "Enzo arrive.")
    assert [step["type"] for step in value["steps"]] == ["true_false", "told", "told", "short"]
    ids = [step["id"] for step in value["steps"]]
    assert len(set(ids)) == 4


def test_a_question_stands_between_the_blocks_of_a_lesson():
    text = """Un texte.
- Un point

? multiple | Que faire ?
- [x] Écouter
- [ ] Couper
= Voilà.

- Un autre point

? cas | Enzo
> Il arrive.

?? vrai | On l’écoute
= Oui.

> Ensuite.
?? faux | On se presse
= Non.

> retenir: Écouter d’abord."""
    body = read_body(text, seed="essai")
    assert [each["type"] for each in body] == ["text", "multiple", "text", "case", "callout"]
    assert body[1]["value"]["feedback"] == "Voilà."
    assert [step["type"] for step in body[3]["value"]["steps"]] == ["true_false", "told", "true_false"]
    block = LessonBody()
    assert block.clean(block.to_python(body))
