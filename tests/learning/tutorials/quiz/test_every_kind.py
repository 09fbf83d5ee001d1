"""A quiz with every kind of question, over HTTP: asked, refused, marked, read again."""

import re
from uuid import uuid4

import pytest

from learning.record.models import Fact
from learning.tutorials.quiz.marking import questions_of
from tests.factories import member
from tests.learning.tutorials.quiz.questions import EVERY_KIND, all_sent
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import republish, tutorial

pytestmark = pytest.mark.django_db


@pytest.fixture
def guide():
    return tutorial(quiz=EVERY_KIND)


@pytest.fixture
def learner(client):
    client.force_login(member())
    return client


def question(guide, text):
    return next(each for each in questions_of(guide) if each.text == text)


def send(client, guide, data):
    return client.post(f"{guide.address}quiz/", {"nonce": uuid4(), **data})


def test_each_step_of_a_case_study_counts_as_a_question(learner, guide):
    html = text_of(learner.get(guide.address))
    assert "6 questions" in html
    html = text_of(learner.get(f"{guide.address}quiz/"))
    assert "Étape 2 sur 2, question 6 sur 6" in html
    assert html.index("Enzo a quitté") < html.index("On l’écoute d’abord") < html.index("Sa mère s’inquiète")


def test_nothing_right_is_in_the_page_before_the_answer(learner, guide):
    html = text_of(learner.get(f"{guide.address}quiz/"))
    for hidden in ("La fiche relais", "Fiche de relais", "mission locale", "Le CPF finance", "Retour", "Parce que"):
        assert hidden not in html


def test_the_page_is_the_same_whatever_is_right_among_the_pairs(learner, guide):
    """Two lines that change answers leave the offered answers, their values and their order as they are."""
    before = re.findall(r"<option[^>]*>[^<]*", text_of(learner.get(f"{guide.address}quiz/")))
    turned = [*guide.quiz.raw_data]
    items = [dict(item) for item in turned[2]["value"]["pairs"]]
    answers = [item["value"]["right"] for item in items]
    for item, answer in zip(items, [*answers[1:], answers[0]], strict=True):
        item["value"] = {**item["value"], "right": answer}
    turned[2] = {**turned[2], "value": {**turned[2]["value"], "pairs": items}}
    republish(guide, quiz=turned)
    after = re.findall(r"<option[^>]*>[^<]*", text_of(learner.get(f"{guide.address}quiz/")))
    assert sorted(before) == sorted(after)


def test_all_right_completes_and_shows_what_was_answered(learner, guide):
    data = all_sent(questions_of(guide), **{"Quel document": ["la FICHE-relais !"]})
    answer = send(learner, guide, data)
    assert answer.status_code == 302
    html = text_of(learner.get(answer["Location"]))
    assert "6 questions entièrement justes sur 6" in html
    for words in ("la FICHE-relais", "À sa place", "Bien associé", "Également admis : Fiche de relais.", "Enzo"):
        assert words in html


def test_what_is_wrong_is_said_with_what_was_right(learner, guide):
    turned = question(guide, "Quel ordre").right_answer[::-1]
    data = all_sent(questions_of(guide), **{"Quel document": ["cpf"], "Quel ordre": turned, "Vers qui": ["Le CIO"]})
    html = text_of(learner.get(send(learner, guide, data)["Location"]))
    assert "3 questions entièrement justes sur 6" in html
    for words in ("Le CPF finance.", "Vous aviez répondu : 4", "La mission locale", "La bonne réponse", "Le CIO"):
        assert words in html


def test_the_ledger_keeps_marks_by_question(learner, guide):
    send(learner, guide, all_sent(questions_of(guide), **{"Vers qui": ["Le CIO"]}))
    data = Fact.objects.get(kind=Fact.Kind.QUIZ_TAKEN).data
    assert (data["right"], data["total"]) == (5, 6)
    assert data["marks"][question(guide, "Vers qui").uuid] is False
    assert data["answers"][question(guide, "Quel ordre").uuid] == question(guide, "Quel ordre").right_answer


@pytest.mark.parametrize(
    ("text", "change", "words"),
    [
        ("Quel ordre", lambda name, at: {f"{name}-{at}": "1"}, "Plusieurs éléments ont le rang 1"),
        ("Quel ordre", lambda name, at: {f"{name}-{at}": ""}, "Donnez un rang à chaque élément."),
        ("Quel ordre", lambda name, at: {f"{name}-{at}": "9"}, "a changé entre-temps"),
        ("Qui reçoit qui", lambda name, at: {f"{name}-{at}": ""}, "Choisissez une réponse sur chaque ligne."),
        ("Qui reçoit qui", lambda name, at: {f"{name}-{at}": "inventé"}, "a changé entre-temps"),
        ("Quel document", lambda name, at: {name: "  "}, "Écrivez votre réponse."),
        ("Quel document", lambda name, at: {name: "x" * 61}, "Répondez en 60 caractères au plus."),
    ],
)
def test_what_cannot_be_marked_is_refused_and_kept_in_the_form(learner, guide, text, change, words):
    asked = question(guide, text)
    row = asked.right_answer[-1].split("=")[0]
    data = all_sent(questions_of(guide), **{"Vers qui": ["Gardé tel quel"]})
    response = send(learner, guide, {**data, **change(asked.uuid, row)})
    html = text_of(response)
    assert response.status_code == 400
    assert words in html
    assert 'value="Gardé tel quel"' in html
    assert 'value="2" selected' in html
    assert not Fact.objects.exists()


def test_the_summary_of_errors_names_each_question_and_leads_to_its_first_control(learner, guide):
    data = all_sent(questions_of(guide))
    asked = question(guide, "Quel ordre")
    del data[f"{asked.uuid}-{asked.right_answer[0]}"]
    html = text_of(send(learner, guide, data))
    assert f'<a href="#id_{asked.uuid}_0">Question 2 : donnez un rang à chaque élément.' in html
    assert f'id="id_{asked.uuid}_0"' in html


def test_every_control_has_a_label_and_every_group_a_name(learner, guide):
    html = text_of(learner.get(f"{guide.address}quiz/"))
    form = html[html.index('<form class="flow"') :]
    controls = set(re.findall(r'<(?:select|input)[^>]* id="(id_[0-9a-f-]{36}[^"]*)"', form))
    labelled = set(re.findall(r'<label[^>]* for="(id_[0-9a-f-]{36}[^"]*)"', form))
    assert len(controls) == 2 + 4 + 3 + 1 + 2 + 1
    assert controls == labelled
    assert form.count("<fieldset") == form.count("<legend") == 4
