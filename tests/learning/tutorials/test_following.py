"""Beginning, leaving, coming back at the very lesson."""

import pytest

from learning.record.models import Fact
from learning.tutorials.selectors import in_progress
from tests.factories import member
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import follow, lesson, lessons_of, tutorial

pytestmark = pytest.mark.django_db


@pytest.fixture
def guide():
    return tutorial()


@pytest.fixture
def person():
    return member()


@pytest.fixture
def learner(client, person):
    client.force_login(person)
    return client


def test_beginning_leads_to_the_first_lesson(learner, guide):
    answer = learner.post(f"{guide.address}commencer/")
    assert answer["Location"] == f"{guide.address}lecon-1/"
    assert Fact.objects.of_kind(Fact.Kind.TUTORIAL_STARTED).count() == 1


def test_one_comes_back_at_the_lesson_that_comes_next(learner, guide, person):
    follow(person, guide, lessons=1, quiz=False)
    html = text_of(learner.get(guide.address))
    assert f'href="{guide.address}lecon-2/">Reprendre' in html
    assert learner.post(f"{guide.address}commencer/")["Location"] == f"{guide.address}lecon-2/"


def test_the_last_lesson_leads_to_the_quiz(learner, guide, person):
    follow(person, guide, lessons=2, quiz=False)
    assert learner.post(f"{guide.address}lecon-3/terminer/")["Location"] == f"{guide.address}quiz/"


def test_the_last_thing_to_do_leads_to_the_tutorial_now_finished(learner, person):
    guide = tutorial("sans-quiz", quiz=[])
    follow(person, guide, lessons=2, quiz=False)
    answer = learner.post(f"{guide.address}lecon-3/terminer/", follow=True)
    assert answer.redirect_chain[-1][0] == guide.address
    assert "Tutoriel terminé" in text_of(answer)


def test_after_the_last_lesson_comes_the_one_that_was_skipped(learner, guide):
    assert learner.post(f"{guide.address}lecon-2/terminer/")["Location"] == f"{guide.address}lecon-3/"
    assert learner.post(f"{guide.address}lecon-3/terminer/")["Location"] == f"{guide.address}lecon-1/"


def test_the_outline_marks_what_is_read(learner, guide, person):
    follow(person, guide, lessons=1, quiz=False)
    html = text_of(learner.get(f"{guide.address}lecon-2/"))
    assert html.count('class="is-done"') == 1
    assert "Leçon 2 sur 3" in html
    assert "encore 25 min avec le quiz" in html


def test_the_rule_is_written_on_the_page(client, guide):
    html = text_of(client.get(guide.address))
    assert "Terminé quand les trois leçons sont lues et que le quiz atteint 70" in html


def test_in_progress_knows_the_next_lesson_and_the_time_left(guide, person, viewer_of):
    done = tutorial("fini")
    follow(person, done)
    follow(person, guide, lessons=1, quiz=False)
    (course,) = in_progress(viewer_of(person))
    assert course.tutorial == guide
    assert course.next_lesson == lessons_of(guide)[1]
    assert (course.progress.minutes_left, course.progress.percent) == (25, 28)
    assert course.resume_address == f"{guide.address}lecon-2/"


def test_a_tutorial_taken_offline_is_no_longer_in_progress(guide, person, viewer_of):
    follow(person, guide, lessons=1, quiz=False)
    guide.unpublish()
    assert in_progress(viewer_of(person)) == []


def test_an_added_lesson_is_offered_to_whoever_had_finished(learner, guide, person):
    follow(person, guide)
    added = lesson(guide, "toute-nouvelle")
    html = text_of(learner.get(guide.address))
    assert "Une leçon s’est ajoutée" in html
    assert added.address in html
