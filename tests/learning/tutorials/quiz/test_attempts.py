"""How many times a quiz may be taken: said before, held at once and in two tabs, and what remains after the last."""

import threading
from uuid import uuid4

import pytest
from django.db import connection

from learning.record.models import Fact
from learning.tutorials.quiz.actions import take_quiz
from learning.tutorials.quiz.attempts import NoAttemptLeft
from tests.factories import member
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import follow, republish, right_answers, tutorial, wrong_answers


@pytest.fixture
def guide(db):
    return tutorial(attempts_allowed=2, contributors="Le groupe des référents")


@pytest.fixture
def person(guide, client):
    person = member()
    client.force_login(person)
    return person


def fail(person, guide, nonce=None):
    answers = wrong_answers(guide, 1, 2, 3)
    return take_quiz(person=person, tutorial=guide, answers=answers, nonce=nonce or uuid4())


def quiz(client, guide):
    return text_of(client.get(f"{guide.address}quiz/"))


def test_without_a_limit_one_may_begin_again_as_often_as_one_likes(client, person):
    free = tutorial("libre")
    for _ in range(5):
        fail(person, free)
    html = quiz(client, free)
    assert "autant de fois que vous le souhaitez" in html
    assert "Essai 5 : 25 %" in html


def test_what_is_left_is_said_before_and_after_each_attempt(client, person, guide):
    assert "Il vous reste 2 essais" in quiz(client, guide)
    fact = fail(person, guide)
    result = text_of(client.get(f"{guide.address}quiz/{fact.uuid}/"))
    assert "Il vous reste un seul essai" in result
    assert "Recommencer le quiz" in result


def test_after_the_last_the_page_says_so_and_what_remains_possible(client, person, guide):
    facts = [fail(person, guide) for _ in range(2)]
    html = quiz(client, guide)
    assert "Vous avez utilisé vos 2 essais" in html
    assert "relire les leçons" in html
    assert "Le groupe des référents" in html
    assert "Valider mes réponses" not in html
    for fact in facts:
        assert f"{guide.address}quiz/{fact.uuid}/" in html
        result = client.get(f"{guide.address}quiz/{fact.uuid}/")
        assert result.status_code == 200
        assert "Recommencer le quiz" not in text_of(result)


def test_an_attempt_too_many_is_refused_and_changes_nothing(client, person, guide):
    for _ in range(2):
        fail(person, guide)
    before = Fact.objects.count()
    response = client.post(f"{guide.address}quiz/", {"nonce": uuid4(), **right_answers(guide)})
    assert response.status_code == 409
    assert "Vous avez utilisé vos 2 essais" in text_of(response)
    assert Fact.objects.count() == before


def test_the_same_form_sent_again_is_the_same_attempt_even_when_none_is_left(person, guide):
    nonce = uuid4()
    fail(person, guide)
    last = fail(person, guide, nonce)
    assert fail(person, guide, nonce) == last
    with pytest.raises(NoAttemptLeft):
        fail(person, guide)


def test_one_more_granted_by_the_author_may_be_taken(client, person, guide):
    for _ in range(2):
        fail(person, guide)
    republish(guide, attempts_allowed=3)
    assert "un seul essai" in quiz(client, guide)
    follow(person, guide)
    assert Fact.objects.of_kind(Fact.Kind.TUTORIAL_COMPLETED).count() == 1


def test_a_limit_lowered_afterwards_takes_nothing_back(client, person, guide):
    follow(person, guide)
    fail(person, guide)
    republish(guide, attempts_allowed=1)
    html = quiz(client, guide)
    assert "Vous avez utilisé votre essai" in html
    assert "Le quiz est réussi" in html
    assert "ne peut donc pas se terminer" not in html


def test_the_attempts_of_others_do_not_count(client, person, guide):
    for _ in range(2):
        fail(member(), guide)
    assert "Il vous reste 2 essais" in quiz(client, guide)


def test_two_tabs_do_not_make_one_attempt_too_many(fresh_db):
    guide, person = tutorial(attempts_allowed=1), member()
    outcomes = []

    def attempt():
        try:
            outcomes.append(fail(person, guide))
        except NoAttemptLeft:
            outcomes.append(None)
        finally:
            connection.close()

    threads = [threading.Thread(target=attempt) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(outcomes) == 4
    assert outcomes.count(None) == 3
    assert Fact.objects.of_kind(Fact.Kind.QUIZ_TAKEN).count() == 1


def test_the_tutorials_page_says_how_many_and_when_none_is_left(client, person, guide):
    assert "2 essais au plus" in text_of(client.get(guide.address))
    follow(person, guide, quiz=False)
    for _ in range(2):
        fail(person, guide)
    html = text_of(client.get(guide.address))
    assert "Vos essais au quiz sont utilisés." in html
    assert "Ce qui reste possible" in html
    assert "Passer le quiz" not in html
