"""The search index follows what happens to pages."""

import pytest
from wagtail.models import Page

from foundation.access.actions import set_audience
from foundation.versions.actions import current
from resources.search.models import SearchEntry
from tests.resources.pages import trees

pytestmark = pytest.mark.django_db


def entries(page: Page) -> list[SearchEntry]:
    return list(SearchEntry.objects.filter(kind="page", object_id=page.pk))


def test_a_published_page_is_found_with_its_words():
    page = trees.page(slug="guide", summary="En bref.", body=trees.text("<p>Tout sur le relais.</p>"))
    [entry] = entries(page)
    assert (entry.address, entry.summary, entry.audience_id) == ("/guide/", "En bref.", page.page_audience.audience_id)
    assert "Tout sur le relais." in entry.body


def test_an_unpublished_or_deleted_page_is_not_found():
    kept, gone = trees.page(slug="retiree"), trees.page(slug="supprimee")
    kept.unpublish()
    Page.objects.get(pk=gone.pk).delete()
    assert not entries(kept)
    assert not entries(gone)


def test_a_moved_page_is_found_at_its_new_address_by_its_new_audience():
    above, page = trees.page(slug="membres", keys=("members",)), trees.page(slug="mobile")
    below = trees.page(page, "suite")
    Page.objects.get(pk=page.pk).move(Page.objects.get(pk=above.pk), pos="last-child")
    [entry] = entries(below)
    assert entry.address == "/membres/mobile/suite/"
    assert entry.audience_id == above.page_audience.audience_id


def test_pages_below_a_renamed_one_are_found_at_their_new_address(django_capture_on_commit_callbacks):
    page = trees.page(slug="avant")
    below = trees.page(page, "suite")
    page.refresh_from_db()
    page.slug = "apres"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert entries(below)[0].address == "/apres/suite/"


@pytest.mark.parametrize("change", ["publish", "unpublish", "share"])
def test_visitors_cached_pages_are_forgotten(change, django_capture_on_commit_callbacks):
    page = trees.page(slug="guide")
    before = current()
    with django_capture_on_commit_callbacks(execute=True):
        if change == "publish":
            page.save_revision().publish()
        elif change == "unpublish":
            page.unpublish()
        else:
            set_audience(target=page, keys=["members"])
    assert current() > before


def test_a_new_audience_is_followed_at_once():
    page = trees.page(slug="guide")
    audience = set_audience(target=page, keys=["members"])
    assert entries(page)[0].audience_id == audience.pk
