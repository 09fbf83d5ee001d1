"""New, moved and copied pages: never wider than the page above."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Page

from foundation.access.models import PageAudience
from resources.editing.inheritance import follow_copy, inherit_audience, narrowed
from resources.pages.models import StandardPage
from tests.resources.pages import trees

KEYS = st.frozensets(st.sampled_from(["public", "members", "net:1", "net:2", "str:5"]))


def keys_of(page: Page) -> set[str]:
    return set(PageAudience.objects.get(page_id=page.pk).audience.keys.values_list("key", flat=True))


def again(page: Page) -> Page:
    return Page.objects.get(pk=page.pk)


@given(own=KEYS, above=KEYS)
def test_nobody_gains_a_page_by_its_move(own, above):
    """Whoever may see the page afterwards may see the page above, or could see it before."""
    after = narrowed(own, above)
    for viewer in ({"public"}, {"public", "members", "net:1"}, {"public", "members", "net:2", "str:5"}):
        assert not after & viewer or above & viewer or own & viewer
        assert not (after & viewer) or above & viewer


@pytest.mark.django_db
def test_a_draft_made_below_a_members_page_is_the_members():
    above = trees.page(slug="membres", keys=("members",))
    draft = StandardPage(title="Brouillon", slug="brouillon", live=False)
    again(above).add_child(instance=draft)
    inherit_audience(page=draft)
    assert keys_of(draft) == {"members"}


@pytest.mark.django_db
def test_a_page_published_without_audience_inherits():
    above = trees.page(slug="membres", keys=("members",))
    page = StandardPage(title="Nouvelle", slug="nouvelle", live=False)
    again(above).add_child(instance=page)
    page.save_revision().publish()
    assert keys_of(page) == {"members"}


@pytest.mark.django_db
def test_a_page_moved_below_members_is_closed_with_all_below_it():
    above, moved = trees.page(slug="membres", keys=("members",)), trees.page(slug="mobile")
    below = trees.page(moved, "suite")
    again(moved).move(again(above), pos="last-child")
    assert keys_of(moved) == keys_of(below) == {"members"}


@pytest.mark.django_db
def test_a_closed_page_moved_below_a_public_one_stays_closed():
    above, moved = trees.page(slug="publique"), trees.page(slug="mobile", keys=("net:1",))
    again(moved).move(again(above), pos="last-child")
    assert keys_of(moved) == {"net:1"}


@pytest.mark.django_db
def test_a_narrower_page_below_a_moved_one_is_not_widened():
    above, moved = trees.page(slug="membres", keys=("members",)), trees.page(slug="mobile")
    below = trees.page(moved, "suite", keys=("str:5",))
    again(moved).move(again(above), pos="last-child")
    assert (keys_of(moved), keys_of(below)) == ({"members"}, {"str:5"})


@pytest.mark.django_db
def test_a_copy_keeps_the_audiences_of_its_source():
    source = trees.page(slug="source", keys=("members",))
    trees.page(source, "suite", keys=("net:1",))
    copy = again(source).specific.copy(recursive=True, update_attrs={"slug": "copie"})
    follow_copy(source=source, copy=copy)
    assert keys_of(copy) == {"members"}
    assert keys_of(copy.get_children().get()) == {"net:1"}
