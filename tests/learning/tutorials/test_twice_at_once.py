"""Double clicks and two tabs: one fact, one completion."""

import threading
from uuid import uuid4

import pytest
from django.db import connection

from learning.record.models import Fact
from learning.tutorials import actions
from learning.tutorials.quiz.actions import take_quiz
from tests.factories import member
from tests.learning.tutorials.tutorials import follow, lessons_of, right_answers, tutorial, wrong_answers


def at_once(*works):
    failures = []

    def run(work):
        try:
            work()
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[work]) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


@pytest.mark.django_db
def test_a_lesson_finished_twice_is_one_fact(client):
    page, person = tutorial(), member()
    client.force_login(person)
    for _ in range(2):
        answer = client.post(f"{page.address}lecon-1/terminer/")
        assert answer["Location"] == f"{page.address}lecon-2/"
    assert Fact.objects.of_kind(Fact.Kind.LESSON_READ).count() == 1


@pytest.mark.django_db
def test_the_same_quiz_form_sent_twice_is_one_attempt():
    page, person, nonce = tutorial(), member(), uuid4()
    first, second = (
        take_quiz(person=person, tutorial=page, answers=right_answers(page), nonce=nonce) for _ in range(2)
    )
    assert first == second
    assert Fact.objects.of_kind(Fact.Kind.QUIZ_TAKEN).count() == 1


@pytest.mark.django_db
def test_going_back_and_answering_otherwise_is_another_attempt():
    page, person, nonce = tutorial(), member(), uuid4()
    for answers in (wrong_answers(page, 1, 2), right_answers(page)):
        take_quiz(person=person, tutorial=page, answers=answers, nonce=nonce)
    assert Fact.objects.of_kind(Fact.Kind.QUIZ_TAKEN).count() == 2


def test_the_last_lesson_and_the_quiz_in_two_tabs_complete_it_once(fresh_db):
    page, person = tutorial(), member()
    follow(person, page, lessons=2, quiz=False)
    last, nonce = lessons_of(page)[2], uuid4()
    at_once(
        lambda: actions.finish_lesson(person=person, tutorial=page, lesson=last),
        lambda: take_quiz(person=person, tutorial=page, answers=right_answers(page), nonce=nonce),
        lambda: take_quiz(person=person, tutorial=page, answers=right_answers(page), nonce=nonce),
    )
    assert Fact.objects.of_kind(Fact.Kind.TUTORIAL_COMPLETED).count() == 1
    assert Fact.objects.of_kind(Fact.Kind.QUIZ_TAKEN).count() == 1
