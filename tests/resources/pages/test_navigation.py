"""Where a page stands: its line of ancestors, its dossier, the pages beside it."""

import pytest
from django.contrib.auth.models import AnonymousUser
from wagtail.models import Page

from resources.pages.navigation import breadcrumbs_of, children_of, menu, tree_around
from tests.factories import member
from tests.resources.pages import trees

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier():
    """Un › (deux, réservée › trois), quatre."""
    root = trees.dossier(slug="dossier")
    one = trees.page(root, "un")
    trees.page(one, "deux")
    trees.page(one, "reservee", keys=("members",))
    trees.page(root, "quatre")
    return root


@pytest.fixture
def visitor(viewer_of):
    return viewer_of(AnonymousUser())


def test_breadcrumbs_cost_one_query_at_any_depth(django_assert_num_queries):
    page = trees.page(trees.page(trees.page(slug="a"), "b"), "c")
    with django_assert_num_queries(1):
        assert breadcrumbs_of(page) == [("A", "/a/"), ("B", "/a/b/"), ("C", "")]


def test_the_home_page_has_no_breadcrumbs():
    assert breadcrumbs_of(trees.home()) == []


def test_breadcrumbs_do_not_name_what_one_may_not_see(client):
    above = trees.page(slug="entre-nous", keys=("members",))
    page = trees.page(above, "pour-tous")
    assert "Entre-nous" not in client.get(page.address).content.decode()


def test_the_outline_shows_what_the_viewer_may_see(dossier, visitor, viewer_of):
    assert [node.title for node in tree_around(dossier, visitor).nodes] == ["Dossier", "Un", "Deux", "Quatre"]
    assert "Reservee" in [node.title for node in tree_around(dossier, viewer_of(member())).nodes]


def test_the_pages_before_and_after_follow_the_outline(dossier, visitor):
    quatre = Page.objects.get(slug="quatre")
    tree = tree_around(quatre, visitor)
    assert tree.previous.title == "Deux"
    assert tree.following is None
    assert tree_around(dossier, visitor).previous is None


def test_a_chapter_lists_the_pages_just_below(dossier, visitor):
    assert [node.title for node in tree_around(dossier, visitor).below] == ["Un", "Quatre"]


def test_a_page_outside_a_dossier_has_no_outline(visitor):
    assert tree_around(trees.page(slug="seule"), visitor) is None


def test_children_and_menus_hold_what_the_viewer_may_see(dossier, visitor):
    one = Page.objects.get(slug="un")
    assert [page.slug for page in children_of(one, visitor)] == ["deux"]
    trees.page(slug="au-menu", show_in_menus=True)
    trees.page(slug="pas-au-menu")
    trees.page(slug="au-menu-des-membres", show_in_menus=True, keys=("members",))
    assert [page.slug for page in menu(visitor)] == ["au-menu"]
