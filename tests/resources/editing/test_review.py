"""An editor asks for a second look; a colleague approves, and the page is published."""

import pytest
from wagtail.models import Workflow
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from foundation.networks.models import Role
from resources.editing.groups import ensure_groups
from resources.pages.models import StandardPage
from tests.resources.editing.people import person
from tests.resources.pages import trees

pytestmark = pytest.mark.django_db


@pytest.fixture
def author():
    return person(Role.Kind.CARIF_OREF)


@pytest.fixture
def colleague():
    return person(Role.Kind.CARIF_OREF)


def form(**more):
    body = streamfield([("text", rich_text("<p>Un texte à relire.</p>"))])
    return nested_form_data({"title": "Guide", "slug": "guide", "summary": "", "body": body, **more})


def submitted(client, author):
    """A page that its author sent to be read."""
    client.force_login(author)
    home = trees.home()
    client.post(f"/gestion/pages/add/resources/standardpage/{home.pk}/", form(**{"action-submit": "1"}))
    return StandardPage.objects.get(slug="guide")


def test_there_is_one_workflow_however_often_it_is_laid():
    ensure_groups()
    ensure_groups()
    assert [each.name for each in Workflow.objects.all()] == ["la relecture"]


def test_what_is_sent_to_be_read_is_not_published_and_the_others_are_told(
    client, author, colleague, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page = submitted(client, author)
    assert not page.live
    assert [mail.to for mail in mailoutbox] == [[colleague.email]]
    assert "Guide" in mailoutbox[0].subject


def test_a_colleague_approves_and_it_is_published(client, author, colleague):
    page = submitted(client, author)
    client.force_login(colleague)
    state = page.current_workflow_task_state
    client.post(f"/gestion/pages/workflow/action/{page.pk}/approve/{state.pk}/", {"comment": ""})
    page.refresh_from_db()
    assert page.live


def test_a_colleague_asks_for_changes_and_it_stays_a_draft(client, author, colleague):
    page = submitted(client, author)
    client.force_login(colleague)
    state = page.current_workflow_task_state
    client.post(f"/gestion/pages/workflow/action/{page.pk}/reject/{state.pk}/", {"comment": "Ajoutez une source."})
    page.refresh_from_db()
    assert not page.live
    assert page.current_workflow_state.status == "needs_changes"


def test_whoever_may_publish_may_still_do_so_at_once(client, author):
    client.force_login(author)
    home = trees.home()
    client.post(f"/gestion/pages/add/resources/standardpage/{home.pk}/", form(**{"action-publish": "1"}))
    assert StandardPage.objects.get(slug="guide").live
