"""In Wagtail, a published tutorial leads to its package; a draft or a lesson does not."""

import pytest
from django.urls import reverse

from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import lessons_of, tutorial
from tests.resources.editing.people import person

pytestmark = pytest.mark.django_db
WORDS = "Emporter (SCORM)…"


def editor_of(client, page):
    return text_of(client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])))


def test_the_way_to_the_package_is_on_what_is_published(client):
    page = tutorial()
    client.force_login(person("carif_oref"))
    html = editor_of(client, page)
    assert WORDS in html
    assert f"{page.address}emporter/" in html
    assert WORDS not in editor_of(client, lessons_of(page)[0])
    page.unpublish()
    assert WORDS not in editor_of(client, page)
