"""A page whose film cannot be read stays a draft, and its editor is told why, whichever way it is published."""

import pytest
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from foundation.networks.models import Role
from resources.pages.models import StandardPage
from tests.resources import makers
from tests.resources.editing.people import person
from tests.resources.media.recordings.makers import recording
from tests.resources.pages import trees

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(person(Role.Kind.CARIF_OREF))
    return client


def form(*blocks, **more):
    return nested_form_data(
        {"title": "Le film", "slug": "film", "summary": "", "seo_title": "", "search_description": "",
         "body": streamfield(list(blocks)), **more}
    )  # fmt: skip


def film(**fields):
    return ("recording", {"recording": str(recording(**fields).pk)})


def edit(page):
    return f"/gestion/pages/{page.pk}/edit/"


def test_a_film_without_captions_is_kept_as_a_draft(editor):
    page = trees.page(slug="film")
    assert editor.post(edit(page), form(film(captions=""))).status_code == 302
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().body[0].block_type == "recording"


def test_it_cannot_be_published_and_the_editor_is_told_why(editor):
    page = trees.page(slug="film")
    answer = editor.post(edit(page), form(film(captions=""), **{"action-publish": "1"}))
    assert "pas de sous-titres : les personnes sourdes" in answer.content.decode().replace("\u00a0", " ")
    page.refresh_from_db()
    assert len(page.body) == 0


def test_with_its_captions_it_can(editor):
    page = trees.page(slug="film")
    editor.post(edit(page), form(film(), **{"action-publish": "1"}))
    page.refresh_from_db()
    assert page.body[0].block_type == "recording"


def test_many_pages_at_once_are_looked_at_too(editor):
    page = trees.page(slug="film")
    editor.post(edit(page), form(film(captions="")))
    answer = editor.post(f"/gestion/bulk/wagtailcore/page/publish/?id={page.pk}&next=/gestion/", follow=True)
    assert "n’est pas publiée" in answer.content.decode()
    page.refresh_from_db()
    assert len(page.body) == 0


def test_drafts_below_are_looked_at_when_they_come_along(editor):
    above = trees.page(slug="dessus")
    draft = trees.page(above, slug="film")
    draft.unpublish()
    editor.post(edit(draft), form(film(captions="")))
    address = f"/gestion/bulk/wagtailcore/page/publish/?id={above.pk}&next=/gestion/"
    editor.post(address, {"include_descendants": "on"})
    assert not StandardPage.objects.get(pk=draft.pk).live
    editor.post(address)
    assert StandardPage.objects.get(pk=above.pk).live


def test_the_preview_names_what_the_page_links_to(editor):
    page, document = trees.page(slug="film"), makers.document("Guide d’accueil")
    address = f"{edit(page)}preview/"
    data = form(("linked", {"address": document.address, "comment": ""}))
    assert editor.post(address, data).json()["is_valid"]
    assert "Guide d’accueil" in editor.get(address, {"mode": "adviser"}).content.decode()


def test_what_is_pasted_from_word_is_tidied(editor):
    page = trees.page(slug="film")
    pasted = rich_text("<p>·    Un point</p><p>·    Deux</p><p></p>", editor="default", features=["bold"])
    editor.post(edit(page), form(("text", pasted), **{"action-publish": "1"}))
    page.refresh_from_db()
    html = page.body[0].value.source
    assert html.count("<li") == 2
    assert html.startswith("<ul>")
    assert "·" not in html
