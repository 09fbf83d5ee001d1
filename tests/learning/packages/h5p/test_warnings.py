"""An editor is told of films that the box will not show."""

import json

import pytest

from learning.packages.models import Package
from portal.home.actions import ensure_site
from tests.learning.packages.archives import files_of, sample, upload, zipped
from tests.learning.packages.lessons import package
from tests.learning.tutorials.reading import text_of
from tests.resources.editing.people import person

pytestmark = pytest.mark.django_db
WORDS = "films d’une autre plateforme"


def content_with(address):
    files = {**files_of("h5p"), "content/content.json": json.dumps({"film": address})}
    return zipped(files)


@pytest.fixture
def editor(client):
    ensure_site()
    client.force_login(person("carif_oref"))
    return client


def form_of(client, kept):
    return text_of(client.get(f"/gestion/paquets/edit/{kept.pk}/"))


def test_films_from_elsewhere_are_told_of_at_once_and_on_the_form(editor):
    sent = {"archive": upload(content_with("https://youtu.be/abc"), "film.h5p"), "accessibility": "unknown"}
    answer = editor.post("/gestion/paquets/add/", {**sent, "title": "", "alternative": "Lire."}, follow=True)
    assert WORDS in text_of(answer)
    assert WORDS in form_of(editor, Package.objects.get())


def test_nothing_is_told_of_a_content_that_stands_alone(editor):
    form = form_of(editor, package(sample("h5p")))
    assert WORDS not in form
    assert "À savoir de ce paquet" not in form
