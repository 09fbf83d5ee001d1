"""Twelve queries at most, whatever the number of questions, of attempts and of completions."""

import json

import pytest

from learning.tutorials.quiz.actions import take_quiz
from learning.tutorials.quiz.marking import questions_of
from learning.tutorials.quiz.questions.reading import exercises_in
from tests.factories import member
from tests.learning.tutorials.quiz.questions import EVERY_KIND, all_sent, ordering, short
from tests.learning.tutorials.test_queries import MOST, completed, queries
from tests.learning.tutorials.tutorials import lesson, right_answers, tutorial

pytestmark = pytest.mark.django_db
MANY = [ordering(f"Ordre {place}", "a", "b", "c") for place in range(10)]


@pytest.fixture
def learner(client):
    client.person = member()
    client.force_login(client.person)
    return client


def taken(learner, guide, times):
    from uuid import uuid4

    facts = [
        take_quiz(person=learner.person, tutorial=guide, answers=right_answers(guide), nonce=uuid4())
        for _ in range(times)
    ]
    return facts[-1]


@pytest.mark.parametrize("page", ["quiz/", "quiz/{}/"])
def test_a_quiz_and_its_result(learner, page):
    few, many = tutorial("peu", quiz=[short("Mot", "a")]), tutorial("beaucoup", quiz=[*EVERY_KIND, *MANY])
    once, often = taken(learner, few, 1), taken(learner, many, 8)
    queries(learner, few.address)
    first = queries(learner, f"{few.address}{page.format(once.uuid)}")
    completed(learner.person, 500)
    second = queries(learner, f"{many.address}{page.format(often.uuid)}")
    assert first == second <= MOST


def test_a_lesson_with_questions_costs_no_more_than_one_without(learner):
    guide = tutorial(lessons=1)
    page = lesson(guide, "s-entrainer", body=json.dumps([*EVERY_KIND, *MANY]))
    queries(learner, guide.address)
    without = queries(learner, f"{guide.address}lecon-1/")
    completed(learner.person, 500)
    assert queries(learner, page.address) == without <= MOST


def test_a_question_on_its_own_page_and_its_answer(learner):
    page = lesson(tutorial(lessons=0), "s-entrainer", body=json.dumps([*EVERY_KIND, *MANY]))
    exercise = exercises_in(page.body, page.uuid)[0]
    address = f"{page.address}question/{exercise.uuid}/"
    place = learner.post(address, all_sent(list(exercise.questions)))["Location"]
    queries(learner, address)
    completed(learner.person, 500)
    assert queries(learner, address) <= MOST
    assert queries(learner, place) <= MOST


def test_counting_questions_builds_no_block():
    guide = tutorial("liste", quiz=[*EVERY_KIND, *MANY])
    assert len(questions_of(guide)) == 16
