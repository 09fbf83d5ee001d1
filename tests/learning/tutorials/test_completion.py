"""What makes a tutorial « terminé », and that nothing takes it back."""

from uuid import uuid4

import pytest

from learning.record.models import Fact
from learning.tutorials.quiz.actions import take_quiz
from learning.tutorials.selectors import course
from tests.factories import member
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import (
    follow,
    lesson,
    lessons_of,
    republish,
    right_answers,
    single,
    tutorial,
    wrong_answers,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return member()


def completions(person):
    return Fact.objects.of_person(person).of_kind(Fact.Kind.TUTORIAL_COMPLETED)


def state(person, page, viewer_of):
    return course(viewer_of(person), page).progress


def test_lessons_without_the_quiz_are_not_enough(person):
    follow(person, tutorial(), quiz=False)
    assert not completions(person).exists()


def test_the_quiz_without_the_lessons_is_not_enough(person):
    follow(person, tutorial(), lessons=2)
    assert not completions(person).exists()


def test_lessons_then_quiz_complete_it_with_its_minutes(person):
    follow(person, tutorial())
    fact = completions(person).get()
    assert (fact.minutes, fact.axis_code) == (35, "acteurs")


def test_quiz_then_lessons_complete_it_too(person):
    page = tutorial()
    take_quiz(person=person, tutorial=page, answers=right_answers(page), nonce=uuid4())
    follow(person, page, quiz=False)
    assert completions(person).count() == 1


def test_without_a_quiz_the_lessons_are_enough(person):
    follow(person, tutorial(quiz=[]), quiz=False)
    assert completions(person).count() == 1


@pytest.mark.parametrize(("threshold", "passed"), [(75, True), (76, False)])
def test_three_of_four_is_exactly_75_percent(person, threshold, passed):
    page = tutorial(threshold=threshold)
    follow(person, page, quiz=False)
    take_quiz(person=person, tutorial=page, answers=wrong_answers(page, 1), nonce=uuid4())
    assert completions(person).exists() is passed


def test_a_question_half_right_does_not_count(person):
    page = tutorial(threshold=100)
    answers = right_answers(page)
    several = next(uuid for uuid, choices in answers.items() if len(choices) == 2)
    answers[several] = answers[several][:1]
    fact = take_quiz(person=person, tutorial=page, answers=answers, nonce=uuid4())
    assert (fact.data["right"], fact.data["total"]) == (3, 4)


def test_a_worse_attempt_afterwards_takes_nothing_back(person, viewer_of):
    page = tutorial()
    follow(person, page)
    take_quiz(person=person, tutorial=page, answers=wrong_answers(page, 1, 2, 3), nonce=uuid4())
    progress = state(person, page, viewer_of)
    assert (progress.completed, progress.percent, progress.best.right) == (True, 100, 4)


def test_a_lesson_added_afterwards_takes_nothing_back(person, viewer_of):
    page = tutorial()
    follow(person, page)
    added = lesson(page, "nouvelle")
    progress = state(person, page, viewer_of)
    assert (progress.completed, progress.percent, progress.minutes_left) == (True, 100, 0)
    assert progress.next_lesson == added.uuid


def test_lessons_in_another_order_change_nothing(person, viewer_of):
    page = tutorial()
    follow(person, page, lessons=2, quiz=False)
    first, _, third = lessons_of(page)
    third.move(first, pos="left")
    assert state(person, page, viewer_of).next_lesson == third.uuid
    assert state(person, page, viewer_of).lessons_read == 2


def test_a_new_revision_in_mid_course_keeps_what_was_done(person, viewer_of):
    page = tutorial()
    follow(person, page, lessons=2, quiz=False)
    republish(lessons_of(page)[0], title="Un autre titre", slug="autre-adresse")
    republish(page, title="Un autre tutoriel", quiz=[single("Une autre question", "Oui", "Non")])
    progress = state(person, page, viewer_of)
    assert progress.lessons_read == 2
    follow(person, page)
    assert completions(person).count() == 1


def test_a_threshold_raised_afterwards_keeps_a_quiz_that_was_passed(person, viewer_of):
    page = tutorial(threshold=50)
    take_quiz(person=person, tutorial=page, answers=wrong_answers(page, 1, 2), nonce=uuid4())
    republish(page, threshold=100)
    assert state(person, page, viewer_of).passed


def test_the_last_missing_lesson_taken_away_leaves_one_button_to_press(person, viewer_of, client):
    page = tutorial()
    follow(person, page, lessons=2)
    lessons_of(page)[2].unpublish()
    assert state(person, page, viewer_of).rule_met
    client.force_login(person)
    assert "Enregistrer la fin" in text_of(client.get(page.address))
    client.post(f"{page.address}terminer/")
    assert completions(person).count() == 1


def test_nothing_is_completed_for_whoever_has_not_done_it(person, client):
    page = tutorial()
    client.force_login(person)
    answer = client.post(f"{page.address}terminer/", follow=True)
    assert "Il reste une leçon à lire" in text_of(answer)
    assert not completions(person).exists()
