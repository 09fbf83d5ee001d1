"""An editor changes a page through the admin, as a browser would, and it shows."""

import pytest
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from foundation.access.models import PageAudience
from foundation.networks.models import Role
from resources.pages.models import StandardPage
from tests.resources.editing.people import person
from tests.resources.pages import trees

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(person(Role.Kind.CARIF_OREF))
    return client


def form(title: str, text: str, **more) -> dict:
    body = streamfield([("text", rich_text(f"<p>{text}</p>"))])
    return nested_form_data({"title": title, "slug": "guide", "summary": "En bref.", "body": body, **more})


def keys_of(page: Page) -> set[str]:
    return set(PageAudience.objects.get(page_id=page.pk).audience.keys.values_list("key", flat=True))


def test_a_published_change_shows_on_the_page(editor):
    page = trees.page(slug="guide")
    data = form("Guide corrigé", "Un texte tout neuf.", **{"action-publish": "1"})
    assert editor.post(f"/gestion/pages/{page.pk}/edit/", data).status_code == 302
    shown = editor.get("/guide/").content.decode()
    assert "Guide corrigé" in shown
    assert "Un texte tout neuf." in shown


def test_a_draft_does_not_show(editor):
    page = trees.page(slug="guide", title="Guide")
    editor.post(f"/gestion/pages/{page.pk}/edit/", form("Guide en chantier", "Pas encore."))
    shown = editor.get("/guide/").content.decode()
    assert "<h1>Guide</h1>" in shown
    assert "Pas encore." not in shown


def test_a_page_made_below_a_members_page_is_for_members(editor, client):
    above = trees.page(slug="membres", keys=("members",))
    address = f"/gestion/pages/add/resources/standardpage/{above.pk}/"
    editor.post(address, form("Guide", "Entre nous.", **{"action-publish": "1"}))
    assert keys_of(StandardPage.objects.get(slug="guide")) == {"members"}
    client.logout()
    assert client.get("/membres/guide/").status_code == 404


def test_the_editor_tells_who_sees_the_page(editor):
    page = trees.page(slug="guide", keys=("members",))
    shown = editor.get(f"/gestion/pages/{page.pk}/edit/").content.decode()
    assert f"/gestion/pages/{page.pk}/visible-par/" in shown
    assert "<strong>Membres</strong>" in shown


def test_wagtails_own_privacy_is_not_offered(editor):
    page = trees.page(slug="guide")
    assert "set-privacy" not in editor.get(f"/gestion/pages/{page.pk}/edit/").content.decode()


@pytest.mark.parametrize("mode", ["", "adviser", "adviser-phone"])
def test_each_preview_mode_answers(editor, mode):
    page = trees.page(slug="guide", title="Guide")
    address = f"/gestion/pages/{page.pk}/edit/preview/"
    assert editor.post(address, form("Guide à venir", "Bientôt.")).json()["is_valid"]
    shown = editor.get(address, {"mode": mode}).content.decode()
    assert "Guide à venir" in shown
    assert ("Se connecter" in shown) == (mode == "")
    assert ('<iframe src="?mode=adviser"' in shown) == (mode == "adviser-phone")
