"""Figures for authors: how far people go, how long it takes, which questions are missed."""

import datetime
import json
from uuid import uuid4

import pytest

from foundation.clock import frozen_at, now
from learning.tutorials.actions import finish_lesson, start_tutorial
from learning.tutorials.figures.report import report_of, rows_for
from learning.tutorials.figures.tables import report_table
from learning.tutorials.quiz.actions import take_quiz
from learning.tutorials.quiz.lessons.actions import answer_question
from learning.tutorials.quiz.questions.reading import exercises_in
from tests.factories import holder, member
from tests.learning.tutorials.tutorials import (
    follow,
    lesson,
    lessons_of,
    right_answers,
    single,
    tutorial,
    wrong_answers,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def author(viewer_of):
    return viewer_of(holder("carif_oref"))


@pytest.fixture
def guide():
    return tutorial(lessons=2)


def people(number):
    return [member() for _ in range(number)]


def told(report):
    return [mark.people.words for mark in report.marks]


def test_how_far_people_go(guide, author):
    for person in people(6):
        start_tutorial(person=person, tutorial=guide)
    for person in people(5):
        finish_lesson(person=person, tutorial=guide, lesson=lessons_of(guide)[0])
    for person in people(7):
        follow(person, guide)
    report = report_of(guide, author)
    assert [mark.label for mark in report.marks][:2] == ["Ont commencé", "Leçon 1 : Lecon-1"]
    assert told(report) == ["18", "12", "7", "7"]
    assert [mark.percent for mark in report.marks] == [100, 67, 39, 39]


def test_a_few_who_stop_are_not_counted_out(guide, author):
    for person in people(3):
        start_tutorial(person=person, tutorial=guide)
    for person in people(8):
        follow(person, guide)
    assert told(report_of(guide, author)) == ["environ 8", "8", "8", "8"]


def test_fewer_than_five_are_masked(guide, author):
    for person in people(4):
        follow(person, guide)
    report = report_of(guide, author)
    assert told(report) == ["masqué"] * 4
    assert report.usual_time == ""


def test_nobody_yet(guide, author):
    assert report_of(guide, author).is_empty


def test_the_median_time_goes_from_the_first_act_to_the_end(guide, author):
    for days, person in enumerate(people(5), start=1):
        start = now() - datetime.timedelta(days=20)
        with frozen_at(start):
            start_tutorial(person=person, tutorial=guide)
        with frozen_at(start + datetime.timedelta(days=days)):
            follow(person, guide)
    for person in people(5):
        start_tutorial(person=person, tutorial=guide)
    assert report_of(guide, author).usual_time == "3\N{NO-BREAK SPACE}jours"


def test_what_is_done_in_one_go_is_told_in_minutes(guide, author):
    for person in people(5):
        start = now() - datetime.timedelta(days=20)
        with frozen_at(start):
            start_tutorial(person=person, tutorial=guide)
        with frozen_at(start + datetime.timedelta(minutes=27)):
            follow(person, guide)
    assert report_of(guide, author).usual_time == "25\N{NO-BREAK SPACE}min"


def test_questions_are_told_by_first_attempts(guide, author):
    for person in people(5):
        take_quiz(person=person, tutorial=guide, answers=wrong_answers(guide, 1), nonce=uuid4())
        take_quiz(person=person, tutorial=guide, answers=right_answers(guide), nonce=uuid4())
    for person in people(5):
        take_quiz(person=person, tutorial=guide, answers=right_answers(guide), nonce=uuid4())
    figures = report_of(guide, author).questions.quiz
    assert [each.rate.words for each in figures] == ["50\N{NO-BREAK SPACE}%", *["plus de 50\N{NO-BREAK SPACE}%"] * 3]
    assert figures[0].text == "Qui coordonne"


def test_practice_in_lessons_is_told_by_first_answers_too(guide, author):
    page = lesson(guide, "s-entrainer", body=json.dumps([single("Qui appelle-t-on", "La MCEF", "Personne")]))
    (exercise,) = exercises_in(page.body, page.uuid)
    right, wrong = [{exercise.uuid: [choice.id]} for choice in exercise.questions[0].choices]
    common = {"tutorial": guide, "lesson": page, "exercise": exercise}
    for person in people(5):
        answer_question(person=person, answers=wrong, **common)
        answer_question(person=person, answers=right, **common)
        answer_question(person=member(), answers=right, **common)
        take_quiz(person=person, tutorial=guide, answers=right_answers(guide), nonce=uuid4())
    report = report_of(guide, author)
    assert [(each.place, each.text, each.rate.words) for each in report.questions.practice] == [
        ("Leçon 3", "Qui appelle-t-on", "50 %")
    ]
    assert ["Leçon 3 : Qui appelle-t-on", "50\N{NO-BREAK SPACE}%"] in report_table(report)
    assert report.questions.quiz[0].rate is None


def test_nine_answers_are_too_few_for_a_rate(guide, author):
    for person in people(9):
        take_quiz(person=person, tutorial=guide, answers=right_answers(guide), nonce=uuid4())
    assert [each.rate for each in report_of(guide, author).questions.quiz] == [None] * 4


def test_closed_accounts_still_count_and_tell_nothing_of_a_first_attempt(guide, author):
    for person in people(6):
        follow(person, guide)
        person.delete()
    report = report_of(guide, author)
    assert told(report) == ["6"] * 4
    assert report.usual_time == ""
    assert report.questions.quiz[0].rate is None


def test_all_tutorials_side_by_side(guide, author):
    other = tutorial("autre", lessons=1)
    for person in people(6):
        follow(person, guide)
    for person in people(2):
        follow(person, other)
    rows = {row.tutorial.slug: (row.started.words, row.finished.words, row.percent) for row in rows_for(author)}
    assert rows == {"aiguiller": ("6", "6", 100), "autre": ("masqué", "masqué", None)}
