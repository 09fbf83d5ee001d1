"""A question inside a lesson: answered in place or on its own page, and never part of the score."""

import json

import pytest

from learning.record.models import Fact
from learning.tutorials.models import LessonPage
from learning.tutorials.quiz.blocks import LessonBody
from learning.tutorials.quiz.lessons.asked import exercise_in
from learning.tutorials.quiz.questions.reading import exercises_in
from learning.tutorials.selectors import progress_for
from tests.factories import member
from tests.learning.tutorials.quiz.questions import EVERY_KIND, all_sent, case, short
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import follow, lesson, multiple, republish, single, tutorial

pytestmark = pytest.mark.django_db
IN_PLACE = {"HTTP_HX_REQUEST": "true"}
ONE = single("Qui coordonne ici", "La Région", "Le rectorat")


@pytest.fixture
def guide():
    return tutorial(lessons=0)


@pytest.fixture
def learner(client):
    client.person = member()
    client.force_login(client.person)
    return client


def with_questions(guide, *blocks, slug="s-entrainer"):
    text = {"type": "text", "value": "<p>Lisez, puis répondez.</p>", "id": "1"}
    return lesson(guide, slug, body=json.dumps([text, *blocks]))


def address(page, place=0):
    return f"{page.address}question/{exercises_in(page.body, page.uuid)[place].uuid}/"


def answers(page, place=0, **others):
    return all_sent(list(exercises_in(page.body, page.uuid)[place].questions), **others)


def wrong(page):
    question = exercises_in(page.body, page.uuid)[0].questions[0]
    return {question.uuid: [next(choice.id for choice in question.choices if not choice.right)]}


def test_the_lesson_asks_and_gives_nothing_away(learner, guide):
    page = with_questions(guide, *EVERY_KIND)
    html = text_of(learner.get(page.address))
    for shown in ("Lisez, puis répondez.", "Qui coordonne", "Quel ordre", "Enzo a quitté", "Question d’entraînement"):
        assert shown in html
    for hidden in ("La fiche relais", "mission locale", "Parce que", "Retour La Région"):
        assert hidden not in html


def test_an_answer_without_a_script_has_a_page_of_its_own(learner, guide):
    page = with_questions(guide, ONE)
    response = learner.post(address(page), wrong(page))
    fact = Fact.objects.get(kind=Fact.Kind.QUESTION_ANSWERED)
    assert response["Location"] == f"{address(page)}{fact.uuid}/"
    html = text_of(learner.get(response["Location"]))
    for words in ("La bonne réponse", "Retour Le rectorat", "Parce que Qui coordonne", "Reprendre la leçon"):
        assert words in html
    assert fact.object_uuid == page.uuid
    assert fact.object_revision == page.live_revision_id


def test_an_answer_in_place_is_a_fragment(learner, guide):
    page = with_questions(guide, ONE)
    response = learner.post(address(page), answers(page), **IN_PLACE)
    html = text_of(response)
    assert response.status_code == 200
    assert "<html" not in html
    assert "Juste." in html
    again = text_of(learner.get(address(page), **IN_PLACE))
    assert "<html" not in again
    assert "Valider ma réponse" in again


def test_no_answer_is_refused_in_place_and_on_its_page(learner, guide):
    page = with_questions(guide, ONE)
    for more in ({}, IN_PLACE):
        response = learner.post(address(page), {}, **more)
        assert response.status_code == 400
        assert "Choisissez une réponse." in text_of(response)
    assert not Fact.objects.exists()


def test_it_counts_in_no_score_and_completes_nothing(learner, guide):
    page = with_questions(guide, ONE)
    learner.post(address(page), answers(page))
    progress = progress_for(learner_viewer(learner), [guide])[guide.uuid]
    assert progress.started
    assert (progress.attempts, progress.best, progress.lessons_read) == (0, None, 0)
    follow(learner.person, guide)
    assert Fact.objects.get(kind=Fact.Kind.QUIZ_TAKEN).data["total"] == 4


def learner_viewer(client):
    from foundation.access.viewer import viewer_for

    return viewer_for(client.person)


def test_the_same_answer_twice_is_one_fact_and_another_one_is_another(learner, guide):
    page = with_questions(guide, ONE)
    for data in (answers(page), answers(page), wrong(page)):
        learner.post(address(page), data)
    facts = Fact.objects.of_kind(Fact.Kind.QUESTION_ANSWERED)
    assert sorted(list(fact.data["marks"].values()) == [True] for fact in facts) == [False, True]


def test_a_visitor_answers_by_an_address_and_nothing_is_written(client, guide):
    page = with_questions(guide, ONE)
    html = text_of(client.get(page.address))
    assert 'method="get"' in html[html.index("practice") :]
    assert "csrfmiddlewaretoken" not in html
    response = client.get(address(page), {"reponse": "1", **wrong(page)})
    assert "La bonne réponse" in text_of(response)
    assert not response.cookies
    assert client.get(address(page), {"reponse": "1"}).status_code == 400
    assert not Fact.objects.exists()


def test_a_visitor_who_posts_is_led_to_sign_in(client, guide):
    page = with_questions(guide, ONE)
    assert client.post(address(page), wrong(page)).status_code == 302
    assert not Fact.objects.exists()


def test_a_case_study_is_answered_as_a_whole(learner, guide):
    page = with_questions(guide, EVERY_KIND[-1])
    html = text_of(learner.get(page.address))
    assert "Étape 2 sur 2" in html
    assert "question 2 sur 2" not in html
    response = learner.post(address(page), answers(page, **{"Vers qui": ["le CIO"]}), **IN_PLACE)
    html = text_of(response)
    assert "La mission locale" in html
    marks = Fact.objects.get(kind=Fact.Kind.QUESTION_ANSWERED).data["marks"]
    first, second = exercises_in(page.body, page.uuid)[0].questions
    assert marks == {first.uuid: True, second.uuid: False}


def test_an_answer_is_read_again_with_the_question_of_then(learner, guide):
    page = with_questions(guide, ONE)
    place = learner.post(address(page), wrong(page))["Location"]
    changed = json.loads(json.dumps([*page.body.raw_data]))
    changed[1]["value"]["text"] = "Dit autrement"
    republish(page, body=json.dumps(changed))
    assert "Qui coordonne ici" in text_of(learner.get(place))
    assert "Dit autrement" in text_of(learner.get(page.address))


def test_somebody_elses_answer_and_another_questions_are_not_found(learner, guide, client):
    page = with_questions(guide, ONE, multiple("Autre", right=["a"], wrong=["b"]))
    place = learner.post(address(page), answers(page))["Location"]
    elsewhere = place.replace(address(page), address(page, 1))
    assert learner.get(elsewhere).status_code == 404
    client.force_login(member())
    assert client.get(place).status_code == 404


def test_a_lesson_that_one_may_not_see_asks_nothing(client):
    hidden = tutorial("ferme", lessons=0, keys=("members",))
    page = with_questions(hidden, ONE)
    assert client.get(address(page)).status_code == 404
    assert client.get(address(page), {"reponse": "1", **answers(page)}).status_code == 404


def test_a_lesson_that_is_not_open_yet_leads_to_what_comes_first(learner):
    guide = tutorial(lessons=1, in_sequence=True)
    page = with_questions(guide, ONE)
    response = learner.post(address(page), answers(page))
    assert response["Location"] == page.address
    assert not Fact.objects.exists()


def test_a_question_that_is_not_there_is_not_found(learner, guide):
    page = with_questions(guide, ONE)
    assert learner.get(f"{page.address}question/{page.uuid}/").status_code == 404
    assert learner.get(f"{guide.address}ailleurs/question/{page.uuid}/").status_code == 404


def test_right_answers_are_in_no_index(guide):
    page = with_questions(guide, *EVERY_KIND, case("Un cas", "Une situation.", ONE, short("Mot", "Introuvable")))
    text = LessonPage.objects.get(pk=page.pk).plain_text
    for asked in ("Qui coordonne", "Quel ordre", "Une situation.", "Enzo a quitté"):
        assert asked in text
    for hidden in ("Introuvable", "La fiche relais", "Parce que", "La Région", "Retour"):
        assert hidden not in text


def test_the_number_of_a_question_lasts_through_revisions(guide):
    page = with_questions(guide, ONE)
    before = exercises_in(page.body, page.uuid)[0].uuid
    republish(page, title="Autre titre")
    assert exercise_in(LessonPage.objects.get(pk=page.pk), before)


def test_the_lesson_remembers_that_one_answered(learner, guide):
    page = with_questions(guide, ONE, multiple("Autre", right=["a"], wrong=["b"]))
    learner.post(address(page), wrong(page))
    place = learner.post(address(page), answers(page))["Location"]
    html = text_of(learner.get(page.address))
    assert html.count("Vous avez déjà répondu le") == 1
    assert f'href="{place}"' in html
    assert "Parce que" not in html


def test_on_the_page_to_print_a_question_has_its_choices_and_no_right_answer(learner, guide):
    with_questions(guide, ONE, EVERY_KIND[-1])
    html = text_of(learner.get(f"{guide.address}imprimer/"))
    for words in ("Qui coordonne ici", "Le rectorat", "Enzo a quitté", "Étape 2 sur 2"):
        assert words in html
    assert "mission locale" not in html


def test_a_block_previewed_alone_is_drawn_without_a_button():
    block = LessonBody()
    (child,) = block.to_python([EVERY_KIND[-1]])
    html = child.render_as_block({"viewer": None})
    assert "Étape 1 sur 2" in html
    assert "<button" not in html
