"""Lessons in order: a later one opens when the former ones are read, and what was open stays so."""

import pytest

from learning.record.models import Fact
from learning.tutorials.following.models import Mark
from tests.factories import member
from tests.learning.tutorials.following.desks import anchors, stop_at
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import follow, lesson, lessons_of, tutorial

pytestmark = pytest.mark.django_db


@pytest.fixture
def guide():
    return tutorial(in_sequence=True)


@pytest.fixture
def person():
    return member()


@pytest.fixture
def learner(client, person):
    client.force_login(person)
    return client


def test_a_later_lesson_says_what_to_read_first(learner, guide):
    answer = learner.get(f"{guide.address}lecon-3/")
    html = text_of(answer)
    assert answer.status_code == 403
    assert "Lisez d’abord « Lecon-1 »" in html
    assert "Le texte de lecon-3." not in html
    assert "J’ai terminé cette leçon</button>" not in html


def test_the_first_one_is_open_and_opens_the_next(learner, guide):
    assert learner.get(f"{guide.address}lecon-1/").status_code == 200
    learner.post(f"{guide.address}lecon-1/terminer/")
    assert learner.get(f"{guide.address}lecon-2/").status_code == 200
    assert learner.get(f"{guide.address}lecon-3/").status_code == 403


@pytest.mark.parametrize("act", ["terminer", "arret", "repere", "note"])
def test_no_act_passes_by(learner, guide, act):
    last = lessons_of(guide)[2]
    data = {"passage": anchors(last)[0], "act": "set", "text": "x"}
    answer = learner.post(f"{last.address}{act}/", data)
    assert answer.status_code == 403
    assert "Lisez d’abord" in text_of(answer)
    assert not Fact.objects.exists()
    assert not Mark.objects.exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_quiz_comes_last(learner, guide, person, method):
    answer = getattr(learner, method)(f"{guide.address}quiz/")
    assert answer.status_code == 403
    follow(person, guide, quiz=False)
    assert learner.get(f"{guide.address}quiz/").status_code == 200


def test_whoever_finished_reads_everything_even_what_was_added(learner, guide, person):
    follow(person, guide)
    added = lesson(guide, "nouvelle")
    added.move(lessons_of(guide)[0], pos="left")
    for each in lessons_of(guide):
        assert learner.get(each.address).status_code == 200


def test_what_was_read_stays_open_when_a_lesson_is_put_before(learner, guide, person):
    follow(person, guide, lessons=2, quiz=False)
    lesson(guide, "nouvelle").move(lessons_of(guide)[0], pos="left")
    assert learner.get(f"{guide.address}lecon-2/").status_code == 200
    assert learner.get(f"{guide.address}lecon-3/").status_code == 403


def test_a_visitor_reads_the_first_one_and_sees_the_plan(client, guide):
    assert client.get(f"{guide.address}lecon-1/").status_code == 200
    answer = client.get(f"{guide.address}lecon-2/")
    html = text_of(answer)
    assert answer.status_code == 403
    assert "seule la première leçon se lit" in html
    assert "Lecon-3" in html


def test_the_plan_says_what_comes_later(learner, guide):
    html = text_of(learner.get(guide.address))
    assert "Les leçons se lisent dans l’ordre." in html
    assert html.count("Plus tard") == 3  # two lessons and the quiz
    outline = text_of(learner.get(f"{guide.address}lecon-1/"))
    assert outline.count(" : à lire plus tard") == 2
    assert outline.count(" : après les leçons") == 1


def test_by_default_lessons_are_free(learner):
    free = tutorial("libre")
    assert learner.get(f"{free.address}lecon-3/").status_code == 200


def test_a_place_in_a_lesson_that_is_shut_again_is_not_where_one_resumes(learner, guide, person):
    follow(person, guide, lessons=1, quiz=False)
    second = lessons_of(guide)[1]
    stop_at(learner, second, anchors(second)[0])
    lesson(guide, "nouvelle").move(lessons_of(guide)[0], pos="left")
    assert f'href="{guide.address}nouvelle/">Reprendre' in text_of(learner.get(guide.address))


def test_no_link_leads_to_what_is_shut(client, learner, guide):
    shut = {f"{guide.address}lecon-2/", f"{guide.address}lecon-3/", f"{guide.address}quiz/"}
    for page in (guide.address, f"{guide.address}lecon-1/"):
        html = learner.get(page).content.decode()
        assert [address for address in shut if f'href="{address}"' in html] == []


def test_a_visitor_is_told_to_sign_in_to_read_on(client, guide):
    html = text_of(client.get(f"{guide.address}lecon-1/"))
    assert "Se connecter pour lire la suite" in html
    assert f'href="{guide.address}lecon-2/"' not in html
