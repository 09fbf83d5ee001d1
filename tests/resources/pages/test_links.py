"""Links between pages: one query for all of them, and no link to what one may not see."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import member
from tests.resources.pages import trees

pytestmark = pytest.mark.django_db


def linked(pages: list) -> list:
    """One block of rich text a link."""
    return [("text", f'<p><a linktype="page" id="{page.pk}">{page.title}</a></p>') for page in pages]


def queries_of(client, address: str) -> int:
    client.get(address)  # what Wagtail caches once is cached
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    return len(seen)


def deep_page(links: int, *, tree: bool = False):
    """A page at the fourth level below the home page, with so many links; in a « dossier » if asked."""
    root = trees.dossier(slug="charte-d-essai") if tree else trees.page(slug="guide")
    below = trees.page(trees.page(root, "chapitre"), "partie")
    targets = [trees.page(root, f"cible-{number}", title=f"Cible {number}") for number in range(links)]
    return trees.page(below, f"ici-{links}", body=linked(targets))


def test_thirty_links_at_depth_four_cost_no_more_than_three(client):
    few, many = deep_page(3), deep_page(30)
    client.force_login(member())
    assert queries_of(client, few.address) == queries_of(client, many.address) <= 8


def test_in_a_dossier_the_outline_costs_one_more(client):
    few, many = deep_page(3, tree=True), deep_page(30, tree=True)
    client.force_login(member())
    assert queries_of(client, few.address) == queries_of(client, many.address) <= 9


def test_a_visitor_pays_less(client):
    assert queries_of(client, deep_page(30, tree=True).address) <= 5


def test_a_link_leads_to_the_pages_address(client):
    target = trees.page(slug="cible")
    trees.page(slug="ici", body=linked([target]))
    assert '<a href="/cible/">Cible</a>' in client.get("/ici/").content.decode()


def test_a_link_to_what_one_may_not_see_is_text(client):
    target = trees.page(slug="cible", keys=("members",))
    trees.page(slug="ici", body=linked([target]))
    assert "/cible/" not in client.get("/ici/").content.decode()
    client.force_login(member())
    assert "/cible/" in client.get("/ici/").content.decode()
