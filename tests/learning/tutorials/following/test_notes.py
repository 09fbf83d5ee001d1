"""Notes to oneself: written, written anew, removed and brought back; nobody else reads them."""

from uuid import uuid4

import pytest

from foundation.kinds.registry import kind
from learning.tutorials.following import actions
from learning.tutorials.following.models import Mark
from tests.factories import member
from tests.learning.tutorials.following.desks import long_lesson, note
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import lessons_of

pytestmark = pytest.mark.django_db
HX = {"HX-Request": "true"}


@pytest.fixture
def person():
    return member()


@pytest.fixture
def learner(client, person):
    client.force_login(person)
    return client


@pytest.fixture
def guide():
    return long_lesson()


def test_a_note_stands_under_the_lesson_and_on_the_tutorial(learner, guide):
    tutorial, page = guide
    assert note(learner, page, "Rappeler Rémi.\nDemander la date.")["Location"] == f"{page.address}#notes"
    for address in (page.address, tutorial.address, "/mon-espace/reperes/"):
        assert "Rappeler Rémi.<br>Demander la date." in text_of(learner.get(address))


def test_with_a_script_the_notes_alone_come_back(learner, guide):
    _, page = guide
    html = text_of(note(learner, page, "Rappeler Rémi.", htmx=True))
    assert "Rappeler Rémi." in html
    assert "<html" not in html


def test_the_same_form_sent_twice_is_one_note(learner, guide):
    _, page = guide
    nonce = uuid4()
    for htmx in (False, True):
        note(learner, page, "Une fois.", nonce=nonce, htmx=htmx)
    assert Mark.objects.count() == 1


def test_markup_is_shown_as_it_was_written(learner, guide):
    _, page = guide
    note(learner, page, "<script>alert(1)</script>")
    html = text_of(learner.get(page.address))
    assert "&lt;script&gt;alert(1)" in html
    assert "<script>alert" not in html


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize(("text", "said"), [("", "Écrivez d’abord votre note."), ("a" * 2001, "2000 signes au plus")])
def test_an_empty_or_endless_note_is_refused_and_its_text_kept(learner, guide, text, said, htmx):
    _, page = guide
    answer = note(learner, page, text, htmx=htmx)
    html = text_of(answer)
    assert answer.status_code == 400
    assert said in html
    assert text in html
    assert not Mark.objects.exists()


def test_too_many_marks_are_refused(learner, guide, monkeypatch):
    _, page = guide
    monkeypatch.setattr(actions, "MOST_MARKS", 1)
    note(learner, page, "Une.")
    answer = note(learner, page, "Deux.")
    assert answer.status_code == 400
    assert "retirez-en" in text_of(answer)
    assert Mark.objects.count() == 1


@pytest.mark.parametrize("headers", [{}, HX])
def test_a_note_is_written_anew(learner, guide, headers):
    _, page = guide
    note(learner, page, "Avant.")
    one = Mark.objects.get()
    learner.post(f"/mon-espace/reperes/{one.uuid}/modifier/", {"text": "Après.", "back": page.address}, headers=headers)
    assert "Après." in text_of(learner.get(page.address))


@pytest.mark.parametrize("headers", [{}, HX])
def test_a_note_cannot_become_empty(learner, guide, headers):
    _, page = guide
    note(learner, page, "Avant.")
    one = Mark.objects.get()
    answer = learner.post(f"/mon-espace/reperes/{one.uuid}/modifier/", {"text": " "}, headers=headers)
    assert answer.status_code == 400
    assert "Écrivez d’abord votre note." in text_of(answer)
    assert Mark.objects.get().text == "Avant."


@pytest.mark.parametrize("headers", [{}, HX])
def test_a_note_is_removed_and_brought_back(learner, guide, headers):
    _, page = guide
    note(learner, page, "À garder.")
    one = Mark.objects.get()
    learner.post(f"/mon-espace/reperes/{one.uuid}/retirer/", {"back": page.address}, headers=headers)
    html = text_of(learner.get(page.address))
    assert "Note retirée." in html
    assert "À garder." not in html
    learner.post(f"/mon-espace/reperes/{one.uuid}/retablir/", {"back": page.address}, headers=headers)
    assert "À garder." in text_of(learner.get(page.address))


@pytest.mark.parametrize("act", ["retirer", "retablir", "modifier"])
def test_nobody_else_finds_it(learner, guide, client, act):
    _, page = guide
    note(learner, page, "Secret.")
    one = Mark.objects.get()
    client.force_login(member())
    assert client.post(f"/mon-espace/reperes/{one.uuid}/{act}/", {"text": "x"}).status_code == 404
    for address in (page.address, "/mon-espace/reperes/"):
        assert "Secret." not in text_of(client.get(address))


def test_a_note_outlives_its_lesson(learner, guide):
    _, page = guide
    note(learner, page, "Reste.")
    page.delete()
    html = text_of(learner.get("/mon-espace/reperes/"))
    assert "Reste." in html
    assert "Dans une leçon qui n’est plus ouverte" in html


def test_ones_export_holds_ones_own_marks(learner, guide, person):
    tutorial, _ = guide
    note(learner, lessons_of(tutorial)[1], "À moi.")
    actions.write_note(person=member(), tutorial=tutorial, lesson=lessons_of(tutorial)[0], text="À l’autre.")
    assert [row["note"] for row in kind("lesson_mark").export(person)] == ["À moi."]


def test_marks_go_with_the_account(learner, guide, person):
    _, page = guide
    note(learner, page, "À moi.")
    person.delete()
    assert not Mark.objects.exists()
