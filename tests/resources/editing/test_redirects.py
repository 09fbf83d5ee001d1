"""Old addresses lead on, to those who may go there."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from tests.factories import member
from tests.resources.pages import trees

pytestmark = pytest.mark.django_db


def test_a_renamed_page_is_found_by_its_old_address(client, django_capture_on_commit_callbacks):
    page = trees.page(slug="avant")
    page.slug = "apres"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    answer = client.get("/avant/")
    assert (answer.status_code, answer["Location"]) == (301, "/apres/")


def test_a_moved_page_is_found_by_its_old_address(client):
    above, page = trees.page(slug="dessus"), trees.page(slug="mobile")
    Page.objects.get(pk=page.pk).move(Page.objects.get(pk=above.pk), pos="last-child")
    assert client.get("/mobile/")["Location"] == "/dessus/mobile/"


def test_an_editors_redirect_to_anywhere(client):
    Redirect.objects.create(old_path="/vieux.html", redirect_link="/agenda/", is_permanent=False)
    answer = client.get("/vieux.html")
    assert (answer.status_code, answer["Location"]) == (302, "/agenda/")


def test_no_redirect_to_what_one_may_not_see(client):
    page = trees.page(slug="cachee", keys=("members",))
    Redirect.objects.create(old_path="/ancienne", redirect_page=page)
    assert client.get("/ancienne/").status_code == 404
    client.force_login(member())
    assert client.get("/ancienne/")["Location"] == "/cachee/"
