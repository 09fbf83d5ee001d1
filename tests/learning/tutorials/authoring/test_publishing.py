"""Before publishing, the author is told what is missing; a draft may be as it is."""

import json

import pytest

from learning.tutorials.models import LessonPage, TutorialPage
from portal.home.actions import ensure_site
from tests.learning.tutorials.authoring.editing import PUBLISH, add_lesson, edit, lesson_form, tutorial_form
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import lesson, lessons_of, tutorial
from tests.resources.editing.people import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    ensure_site()
    client.force_login(person("carif_oref"))
    return client


@pytest.fixture
def empty():
    """A tutorial in draft, without a lesson."""
    made = tutorial(lessons=0)
    made.unpublish()
    return made


def test_a_tutorial_without_a_published_lesson_is_not_published_and_it_says_why(editor, empty):
    html = text_of(edit(editor, empty, tutorial_form(empty, **PUBLISH)))
    assert "Publiez d’abord au moins une leçon" in html
    assert not TutorialPage.objects.live().exists()


def test_a_draft_of_it_may_be_kept(editor, empty):
    assert edit(editor, empty, tutorial_form(empty, summary="Bientôt")).status_code == 302
    assert TutorialPage.objects.get().get_latest_revision_as_object().summary == "Bientôt"


def test_a_lesson_in_draft_is_not_enough(editor, empty):
    lesson(empty, "une").unpublish()
    assert "Publiez d’abord" in text_of(edit(editor, empty, tutorial_form(empty, **PUBLISH)))


def test_with_a_published_lesson_it_goes(editor, empty):
    lesson(empty, "une")
    edit(editor, empty, tutorial_form(empty, **PUBLISH))
    assert TutorialPage.objects.live().exists()


def test_an_empty_lesson_is_not_published_but_kept_as_a_draft(editor, empty):
    html = text_of(add_lesson(editor, empty, lesson_form(text="", **PUBLISH)))
    assert json.dumps("Cette leçon est vide")[1:-1] in html
    assert not LessonPage.objects.exists()
    assert add_lesson(editor, empty, lesson_form(text="")).status_code == 302
    assert not LessonPage.objects.live().exists()


def test_many_at_once_are_checked_too(editor, empty):
    address = f"/gestion/bulk/wagtailcore/page/publish/?id={empty.pk}&next=/gestion/"
    answer = editor.post(address, {"include_descendants": ""}, follow=True)
    assert "Publiez d’abord" in text_of(answer)
    assert not TutorialPage.objects.live().exists()


def test_what_deserves_a_look_does_not_stop_the_publication(editor, empty):
    lesson(empty, "longue", minutes=90)
    lesson(empty, "brouillon").unpublish()
    html = text_of(editor.post(f"/gestion/pages/{empty.pk}/edit/", tutorial_form(empty, **PUBLISH), follow=True))
    assert TutorialPage.objects.live().exists()
    assert "Une leçon est en brouillon" in html
    assert "Les leçons durent 1 h 30 en tout" in html
    assert "Il n’y a pas de quiz" in html


def test_the_form_of_a_tutorial_lists_its_lessons_and_what_is_missing(editor, empty):
    html = text_of(editor.get(f"/gestion/pages/{empty.pk}/edit/"))
    assert "Pas encore de leçon." in html
    assert "Publiez d’abord au moins une leçon" in html
    lesson(empty, "une")
    html = text_of(editor.get(f"/gestion/pages/{empty.pk}/edit/"))
    assert "1. Une" in html
    assert f"/gestion/tutoriels/{empty.pk}/lire-un-document/" in html


def test_a_new_tutorial_is_first_kept_as_a_draft(editor, empty):
    html = text_of(editor.get(f"/gestion/pages/add/learning/tutorialpage/{empty.get_parent().pk}/"))
    assert "Enregistrez d’abord le tutoriel en brouillon" in html


def test_what_changed_is_asked_once_there_is_something_to_change(editor, empty):
    assert "change_note" not in text_of(editor.get(f"/gestion/pages/{empty.pk}/edit/"))
    lesson(empty, "une")
    empty.get_latest_revision().publish()
    assert "change_note" in text_of(editor.get(f"/gestion/pages/{empty.pk}/edit/"))
    assert "change_note" in text_of(editor.get(f"/gestion/pages/{lessons_of(empty)[0].pk}/edit/"))


def test_the_words_of_a_draft_wait_in_its_form_and_do_not_come_back_once_told(editor):
    page = tutorial()
    edit(editor, page, tutorial_form(page, change_note="Le Gers est à jour."))
    assert "Le Gers est à jour." in text_of(editor.get(f"/gestion/pages/{page.pk}/edit/"))
    edit(editor, page, tutorial_form(page, change_note="Le Gers est à jour.", **PUBLISH))
    assert page.change_notes.count() == 1
    assert "Le Gers est à jour." not in text_of(editor.get(f"/gestion/pages/{page.pk}/edit/"))
    told = page.get_latest_revision()
    html = text_of(editor.get(f"/gestion/pages/{page.pk}/revisions/{told.pk}/revert/"))
    assert "Le Gers est à jour." not in html


def test_the_help_is_for_those_who_write(client, editor):
    assert "Dans quel ordre" in text_of(editor.get("/gestion/tutoriels/aide/"))
    client.logout()
    assert client.get("/gestion/tutoriels/aide/").status_code in (302, 404)


def test_a_tutorial_is_published_at_the_hour_that_was_set(editor, empty):
    lesson(empty, "une")
    assert 'name="go_live_at"' in text_of(editor.get(f"/gestion/pages/{empty.pk}/edit/"))
    edit(editor, empty, tutorial_form(empty, go_live_at="2099-09-01 09:00", **PUBLISH))
    made = TutorialPage.objects.get()
    assert not made.live
    assert made.approved_schedule
