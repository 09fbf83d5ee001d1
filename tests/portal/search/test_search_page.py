"""The search page: counts by kind, marked words, and a way out when nothing fits."""

import pytest

from tests.community.forums.makers import topic
from tests.factories import member
from tests.resources.makers import document, point

pytestmark = pytest.mark.django_db


def text(client, query):
    answer = client.get(f"/recherche/{query}")
    assert answer.status_code == 200
    return answer.content.decode().replace("\u202f", " ").replace("\xa0", " ")


def test_without_words_it_asks_for_some(client):
    assert "Que cherchez-vous ?" in text(client, "")


def test_results_are_counted_by_kind_and_words_are_marked(client):
    document("Fiche relais")
    document("Grille des relais")
    topic(title="Quel relais choisir ?")
    client.force_login(member())
    page = text(client, "?q=relais")
    assert "3 résultats" in page
    assert "Documents (2)" in page
    assert "Sujets des forums (1)" in page
    assert "<mark>relais</mark>" in page


def test_one_kind_can_be_chosen(client):
    document("Fiche relais")
    topic(title="Quel relais choisir ?")
    client.force_login(member())
    page = text(client, "?q=relais&type=topic")
    assert "Quel" in page
    assert "Fiche" not in page


def test_nothing_is_told_of_what_one_may_not_see(client):
    topic(title="Relais secret")
    document("Relais des membres", keys=["members"])
    page = text(client, "?q=relais")
    assert "Aucun résultat" in page
    assert "secret" not in page


def test_nothing_found_leads_to_the_nearest_useful_thing(client):
    page = text(client, "?q=zzzz")
    assert "Aucun résultat" in page
    assert 'href="/annuaire/"' in page


@pytest.mark.parametrize("query", ["?q=%27%22%28%2A", "?q=a&page=zz", "?q=a&type=inconnu", f"?q={'x' * 900}", "?q=%00"])
def test_whatever_is_typed_the_page_answers(client, query):
    text(client, query)


def test_what_is_typed_is_shown_as_text(client):
    assert "<script>alert" not in text(client, "?q=<script>alert(1)</script>")


def test_a_visitor_gets_no_cookie(client):
    text(client, "?q=foix")
    assert not client.cookies


def test_it_costs_the_same_at_two_sizes(client, django_assert_max_num_queries):
    client.force_login(member())
    sizes = []
    for _ in range(2):
        for _ in range(1 + 6 * len(sizes)):
            document("Fiche relais")
            topic(title="Quel relais ?")
            point(name="Relais")
        with django_assert_max_num_queries(12) as queries:
            text(client, "?q=relais")
        sizes.append(len(queries))
    assert sizes[0] == sizes[1]
