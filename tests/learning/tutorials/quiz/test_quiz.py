"""The quiz over HTTP: nothing is given away before the answer, everything is said after it."""

from uuid import uuid4

import pytest

from learning.record.models import Fact
from learning.tutorials.quiz.marking import questions_of
from tests.factories import member
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import republish, right_answers, single, tutorial, wrong_answers

pytestmark = pytest.mark.django_db


@pytest.fixture
def guide():
    return tutorial()


@pytest.fixture
def learner(client):
    client.force_login(member())
    return client


def send(client, guide, answers, **more):
    return client.post(f"{guide.address}quiz/", {"nonce": uuid4(), **answers, **more})


def test_no_right_answer_is_in_the_page_before_the_answer(learner, guide):
    html = text_of(learner.get(f"{guide.address}quiz/"))
    for question in questions_of(guide):
        assert question.text in html
        assert question.feedback not in html
        for choice in question.choices:
            assert choice.text in html
            assert not choice.feedback or choice.feedback not in html
    assert "right" not in html
    assert "checked" not in html


def test_right_and_wrong_choices_look_alike_before_the_answer(learner, guide):
    """Two tutorials that differ by their right answers alone give the same guide."""
    before = learner.get(f"{guide.address}quiz/")
    turned = [*guide.quiz.raw_data]
    turned[3] = {**turned[3], "value": {**turned[3]["value"], "is_true": "false"}}
    republish(guide, quiz=turned)
    after = learner.get(f"{guide.address}quiz/")
    assert _without_tokens(before) == _without_tokens(after)


def _without_tokens(response):
    import re

    html = re.sub(r'name="(csrfmiddlewaretoken|nonce)" value="[^"]*"', "", text_of(response))
    return re.sub(r"X-CSRFToken[^}]*|value=\"[\w-]{36}\" id=\"id_nonce\"", "", html)


def test_the_result_says_what_each_choice_was_worth(learner, guide):
    answer = send(learner, guide, wrong_answers(guide, 1))
    html = text_of(learner.get(answer["Location"]))
    assert "3 questions entièrement justes sur 4" in html
    assert "75" in html
    assert "Quiz réussi" in html
    for words in ("Votre réponse", "La bonne réponse", "Bien écartée", "Retour La Région"):
        assert words in html


def test_what_was_missed_among_several_is_to_be_ticked_too(learner, guide):
    answers = right_answers(guide)
    several = next(uuid for uuid, choices in answers.items() if len(choices) == 2)
    answers[several] = answers[several][:1]
    html = text_of(learner.get(send(learner, guide, answers)["Location"]))
    assert "À cocher aussi" in html
    assert "Presque." in html


def test_an_unanswered_question_is_asked_again_and_nothing_is_written(learner, guide):
    answers = right_answers(guide)
    gone, kept, *_ = answers
    del answers[gone]
    response = send(learner, guide, answers)
    html = text_of(response)
    assert response.status_code == 400
    assert "Choisissez une réponse." in html
    assert f'value="{answers[kept][0]}"' in html
    assert "checked" in html
    assert not Fact.objects.exists()


def test_a_choice_that_does_not_exist_is_refused(learner, guide):
    answers = {**right_answers(guide), questions_of(guide)[0].uuid: ["inventé"]}
    response = send(learner, guide, answers)
    assert response.status_code == 400
    assert "a changé entre-temps" in text_of(response)
    assert not Fact.objects.exists()


def test_a_form_without_its_nonce_is_refused(learner, guide):
    response = learner.post(f"{guide.address}quiz/", right_answers(guide))
    assert response.status_code == 400
    assert not Fact.objects.exists()


def test_somebody_elses_result_is_not_found(learner, guide, client):
    place = send(learner, guide, right_answers(guide))["Location"]
    learner.force_login(member())
    assert learner.get(place).status_code == 404


def test_a_result_is_read_again_with_the_questions_of_then(learner, guide):
    place = send(learner, guide, right_answers(guide))["Location"]
    republish(guide, quiz=[single("Tout à fait autre chose", "Oui", "Non")])
    html = text_of(learner.get(place))
    assert "Qui coordonne" in html
    assert "Tout à fait autre chose" not in html
    assert "4 questions entièrement justes sur 4" in html


def test_a_tutorial_without_questions_has_no_quiz(learner):
    assert learner.get(f"{tutorial('sans-quiz', quiz=[]).address}quiz/").status_code == 404


def test_reading_the_quiz_writes_nothing(learner, guide):
    learner.get(f"{guide.address}quiz/")
    learner.get(guide.address)
    learner.get(f"{guide.address}lecon-1/")
    assert not Fact.objects.exists()
