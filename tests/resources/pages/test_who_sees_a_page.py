"""A page is served to its audience; to anybody else it is not there."""

import pytest

from foundation.access.actions import set_audience
from foundation.access.keys import network_key
from foundation.access.models import PageAudience
from tests.factories import NetworkFactory, StructureFactory, UserFactory, member
from tests.resources.pages import trees

pytestmark = pytest.mark.django_db


def test_a_public_page_is_served_to_visitors(client):
    trees.page(slug="aide-publique", title="Aide publique")
    answer = client.get("/aide-publique/")
    assert answer.status_code == 200
    assert "<h1>Aide publique</h1>" in answer.content.decode()


def test_a_members_page_is_not_there_for_visitors_nor_for_accounts_without_role(client):
    trees.page(slug="entre-nous", keys=("members",))
    assert client.get("/entre-nous/").status_code == 404
    client.force_login(UserFactory())
    assert client.get("/entre-nous/").status_code == 404


def test_a_members_page_is_served_to_members(client):
    trees.page(slug="entre-nous", keys=("members",))
    client.force_login(member())
    assert client.get("/entre-nous/").status_code == 200


def test_a_superuser_has_no_shortcut(client):
    trees.page(slug="entre-nous", keys=("members",))
    client.force_login(UserFactory(is_superuser=True))
    assert client.get("/entre-nous/").status_code == 404


def test_a_networks_page_is_served_to_that_network_only(client):
    network = NetworkFactory()
    trees.page(slug="nos-chiffres", keys=(network_key(network.pk),))
    client.force_login(member(structure=StructureFactory(network=NetworkFactory(code="cio", acronym="CIO"))))
    assert client.get("/nos-chiffres/").status_code == 404
    client.force_login(member(structure=StructureFactory(network=network)))
    assert client.get("/nos-chiffres/").status_code == 200


def test_a_page_without_audience_is_invisible(client):
    page = trees.page(slug="oubliee")
    PageAudience.objects.filter(page=page).delete()
    assert client.get("/oubliee/").status_code == 404


def test_an_unpublished_page_is_not_there(client):
    trees.page(slug="retiree").unpublish()
    assert client.get("/retiree/").status_code == 404


def test_pages_below_follow_the_audience_of_the_page_above(client):
    above = trees.page(slug="dessus")
    trees.page(above, "dessous")
    set_audience(target=above, keys=["members"])
    assert client.get("/dessus/dessous/").status_code == 404
    client.force_login(member())
    assert client.get("/dessus/dessous/").status_code == 200


def test_republishing_an_old_version_does_not_bring_its_audience_back(client):
    page = trees.page(slug="guide", title="Guide d’avant")
    old = page.latest_revision
    set_audience(target=page, keys=["members"])
    page.title = "Guide d’après"
    page.save_revision().publish()
    old.publish()
    assert client.get("/guide/").status_code == 404
    client.force_login(member())
    assert "Guide d’avant" in client.get("/guide/").content.decode()


def test_a_missing_slash_is_added(client):
    trees.page(slug="aide-publique")
    answer = client.get("/aide-publique")
    assert (answer.status_code, answer["Location"]) == (301, "/aide-publique/")


def test_a_page_is_only_read(client):
    trees.page(slug="guide")
    assert client.post("/guide/").status_code == 405
    assert client.head("/guide/").status_code == 200
