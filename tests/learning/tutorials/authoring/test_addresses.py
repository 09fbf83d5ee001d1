"""An editor's title makes an address that every page of a tutorial can be reached by."""

import pytest

from learning.tutorials.models import LessonPage, TutorialPage
from resources.pages.actions import publish_page
from tests.factories import member
from tests.learning.tutorials.authoring.editing import add_lesson, lesson_form
from tests.learning.tutorials.tutorials import tutorial
from tests.resources.editing.people import person

pytestmark = pytest.mark.django_db


def added(parent, page):
    parent.add_child(instance=page)
    return publish_page(page=page)


def test_accents_of_a_title_stay_out_of_addresses(client):
    like = tutorial()
    guide = TutorialPage(title="Évaluer l’été", axis=like.axis, objectives="Voir", minutes=10, licence="cc-by")
    guide = added(like.get_parent(), guide)
    read = added(guide, LessonPage(title="Leçon première", body=[("text", "<p>Texte.</p>")]))
    assert (guide.slug, read.slug) == ("evaluer-lete", "lecon-premiere")
    client.force_login(member())
    for address in (guide.address, read.address, f"{guide.address}imprimer/"):
        assert client.get(address).status_code == 200


def test_an_accent_typed_in_an_address_is_taken_off(client):
    client.force_login(person("carif_oref"))
    add_lesson(client, tutorial(lessons=0), lesson_form(slug="s-entraîner"))
    assert LessonPage.objects.get().slug == "s-entrainer"
