"""An editor of the CARIF-OREF writes a whole tutorial in Wagtail, over HTTP, without a developer."""

import json
import uuid

import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from learning.programme.setup import ensure_axes
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.quiz.marking import questions_of
from learning.tutorials.setup import ensure_pages
from portal.home.actions import ensure_site
from tests.factories import member
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import lessons_of, right_answers, tutorial
from tests.resources.editing.people import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    ensure_site()
    client.force_login(person("carif_oref"))
    return client


def choice(text, right=False):
    return {"text": text, "right": "on" if right else "", "feedback": ""}


def choices(*items):
    rows = {f"{place}": {"value": item, "order": place, "deleted": "", "id": ""} for place, item in enumerate(items)}
    flat = {f"{place}-{key}": value for place, row in rows.items() for key, value in row.items()}
    return {"count": len(items), **flat}


def question(text, *items):
    return {"text": text, "feedback": "Une phrase.", "choices": choices(*items)}


def form(quiz=(), **fields):
    return nested_form_data(
        {
            "title": "Accueillir à distance",
            "slug": "accueillir-a-distance",
            "summary": "Par téléphone ou en visioconférence.",
            "axis": ensure_axes()["portail"].pk,
            "objectives": "Préparer l’entretien\nGarder une trace",
            "minutes": 25,
            "threshold": 70,
            "attempts_allowed": 0,
            "licence": TutorialPage.Licence.OPEN,
            "contributors": "CARIF-OREF",
            "quiz": streamfield(list(quiz)),
            "prerequisite_links": inline_formset([]),
            "comments": inline_formset([]),
            "action-publish": "1",
            **fields,
        }
    )


def draft(quiz=(), **fields):
    """The same, saved without publishing."""
    return {key: value for key, value in form(quiz, **fields).items() if key != "action-publish"}


def create(client, data):
    return client.post(f"/gestion/pages/add/learning/tutorialpage/{ensure_pages().pk}/", data)


SINGLE = ("single", question("Avant l’appel ?", choice("Je prépare", right=True), choice("J’improvise")))


def test_an_editor_makes_a_tutorial_with_a_lesson_and_a_quiz_and_it_shows(editor):
    create(editor, draft([SINGLE]))
    page = TutorialPage.objects.get(slug="accueillir-a-distance")
    lesson = nested_form_data(
        {
            "title": "Se préparer",
            "slug": "se-preparer",
            "summary": "",
            "minutes": 20,
            "body": streamfield([("text", rich_text("<p>Un endroit calme.</p>"))]),
            "comments": inline_formset([]),
            "action-publish": "1",
        }
    )
    editor.post(f"/gestion/pages/add/learning/lessonpage/{page.pk}/", lesson)
    editor.post(f"/gestion/pages/{page.pk}/edit/", form([SINGLE]))
    html = text_of(editor.get("/tutoriels/accueillir-a-distance/"))
    assert "Terminé quand la leçon est lue et que le quiz atteint 70" in html
    assert "Un endroit calme." in text_of(editor.get("/tutoriels/accueillir-a-distance/se-preparer/"))
    assert [each.text for each in questions_of(TutorialPage.objects.get())] == ["Avant l’appel ?"]


@pytest.mark.parametrize(
    ("quiz", "words"),
    [
        (("single", question("Q", choice("a"), choice("b"))), "une seule bonne réponse"),
        (("single", question("Q", choice("a", right=True), choice("b", right=True))), "une seule bonne réponse"),
        (("multiple", question("Q", choice("a"), choice("b"))), "au moins une bonne réponse"),
        (("multiple", question("Q", choice("a", right=True), choice("b", right=True))), "au moins un choix à écarter"),
    ],
)
def test_a_question_that_cannot_be_answered_is_not_published(editor, quiz, words):
    html = text_of(create(editor, form([quiz])))
    assert json.dumps(words)[1:-1] in html
    assert not TutorialPage.objects.exists()


@pytest.mark.parametrize(("field", "value"), [("licence", ""), ("axis", ""), ("minutes", 0), ("threshold", 101)])
def test_what_is_mandatory_stops_the_publication(editor, field, value):
    assert create(editor, form([SINGLE], **{field: value})).status_code == 200
    assert not TutorialPage.objects.live().exists()


def test_a_lesson_does_not_take_the_address_of_the_quiz(editor):
    page = tutorial()
    lesson = nested_form_data(
        {
            "title": "Quiz",
            "slug": "quiz",
            "summary": "",
            "minutes": 5,
            "body": streamfield([]),
            "comments": inline_formset([]),
            "action-publish": "1",
        }
    )
    html = text_of(editor.post(f"/gestion/pages/add/learning/lessonpage/{page.pk}/", lesson))
    assert "Cette adresse est réservée" in html
    assert not LessonPage.objects.filter(slug="quiz").exists()


def test_a_copy_is_another_tutorial_with_other_lessons_and_questions(editor):
    page = tutorial()
    data = {"new_title": "Copie", "new_slug": "copie", "new_parent_page": page.get_parent().pk, "copy_subpages": "on"}
    editor.post(f"/gestion/pages/{page.pk}/copy/", {**data, "publish_copies": "on"})
    copy = TutorialPage.objects.get(slug="copie")
    assert copy.uuid != page.uuid
    assert not {each.uuid for each in lessons_of(copy)} & {each.uuid for each in lessons_of(page)}
    assert not set(right_answers(copy)) & set(right_answers(page))


def test_questions_keep_their_identity_when_they_are_moved_or_reworded(editor):
    page = tutorial()
    before = {each.text: each.uuid for each in questions_of(page)}
    raw = list(reversed([*page.quiz.raw_data]))
    raw[0] = {**raw[0], "value": {**raw[0]["value"], "text": "Dit autrement"}}
    page.quiz = raw
    page.save_revision().publish()
    after = {each.text: each.uuid for each in questions_of(TutorialPage.objects.get())}
    assert after["Qui coordonne"] == before["Qui coordonne"]
    assert after["Dit autrement"] == before["La fiche a une date"]


@pytest.mark.parametrize("mode", ["", "adviser"])
def test_a_draft_is_previewed_with_its_draft_lessons(editor, mode):
    page = tutorial()
    for each in (*lessons_of(page), page):
        each.unpublish()
    for target, words in ((page, "Lecon-2"), (lessons_of(page)[0], "Le texte de lecon-1")):
        answer = editor.get(f"/gestion/pages/{target.pk}/view_draft/", {"mode": mode})
        assert words in text_of(answer)


def test_a_member_is_no_editor(client):
    ensure_site()
    client.force_login(member())
    assert create(client, form([SINGLE])).status_code in (302, 403)
    assert not TutorialPage.objects.exists()


def test_the_tutorials_have_their_own_entry_in_the_admin(editor):
    page = tutorial()
    html = text_of(editor.get("/gestion/tutoriels/"))
    assert page.title in html


def test_new_lessons_have_uuids_of_their_own(editor):
    page = tutorial()
    found = {each.uuid for each in lessons_of(page)}
    assert len(found) == 3
    assert all(isinstance(each, uuid.UUID) for each in found)
