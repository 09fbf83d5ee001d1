"""An editor of the CARIF-OREF makes a path in Wagtail, over HTTP: each step is one thing, and one only."""

import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from learning.paths.models import PathPage
from learning.paths.setup import ensure_pages
from portal.home.actions import ensure_site
from tests.learning.events.days import day
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import tutorial
from tests.resources.editing.people import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    ensure_site()
    client.force_login(person("carif_oref"))
    return client


def form(*steps, **fields):
    return nested_form_data(
        {
            "title": "Prendre son poste",
            "slug": "prendre-son-poste",
            "summary": "Le premier trimestre.",
            "objectives": "Se repérer\nPasser un relais",
            "target_public": "",
            "action": "",
            "steps": inline_formset([{"tutorial": "", "event": "", "optional": "", **each} for each in steps]),
            "body": streamfield([]),
            "comments": inline_formset([]),
            "action-publish": "1",
            **fields,
        }
    )


def create(client, data):
    return client.post(f"/gestion/pages/add/learning/pathpage/{ensure_pages().pk}/", data)


def test_a_path_of_a_tutorial_and_a_day_is_made_and_shows(editor):
    guide, event = tutorial(), day(title="La rentrée")
    create(editor, form({"tutorial": guide.pk}, {"event": event.pk, "optional": "on"}))
    page = PathPage.objects.get()
    assert [(step.tutorial, step.event, step.optional) for step in page.steps.all()] == [
        (guide, None, False),
        (None, event, True),
    ]
    html = text_of(editor.get(page.address))
    assert "La rentrée" in html
    assert "Facultative" in html


@pytest.mark.parametrize("both", [True, False])
def test_a_step_is_a_tutorial_or_a_day_never_both_nor_neither(editor, both):
    step = {"tutorial": tutorial().pk, "event": day().pk} if both else {"optional": "on"}
    html = text_of(create(editor, form(step)))
    assert "Choisissez un tutoriel ou une journée, l’un des deux." in html
    assert not PathPage.objects.live().exists()


def test_a_path_has_a_step(editor):
    create(editor, form())
    assert not PathPage.objects.live().exists()


def test_days_are_chosen_by_their_date_and_drafts_are_not(editor):
    shown, draft = day(title="La rentrée"), day(title="À venir", published=False)
    html = text_of(editor.get(f"/gestion/pages/add/learning/pathpage/{ensure_pages().pk}/"))
    assert f"{shown.starts_on.year} : La rentrée" in html
    assert draft.title not in html


def test_a_draft_is_previewed(editor):
    create(editor, form({"tutorial": tutorial().pk}))
    page = PathPage.objects.get()
    page.unpublish()
    assert "Aiguiller" in text_of(editor.get(f"/gestion/pages/{page.pk}/view_draft/"))


def test_the_paths_have_their_own_entry_in_the_admin(editor):
    create(editor, form({"tutorial": tutorial().pk}))
    assert "Prendre son poste" in text_of(editor.get("/gestion/parcours/"))


def test_a_copy_is_another_path_with_the_same_steps(editor):
    create(editor, form({"tutorial": tutorial().pk}))
    page = PathPage.objects.get()
    data = {"new_title": "Copie", "new_slug": "copie", "new_parent_page": page.get_parent().pk, "publish_copies": "on"}
    editor.post(f"/gestion/pages/{page.pk}/copy/", data)
    copy = PathPage.objects.get(slug="copie")
    assert copy.uuid != page.uuid
    assert copy.steps.count() == 1
