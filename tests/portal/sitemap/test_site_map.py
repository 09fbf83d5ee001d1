"""The plan of the site shows each viewer what is open to them."""

import pytest

from foundation.networks.models import Role
from resources.pages.actions import ensure_child
from resources.pages.models import StandardPage
from tests.factories import holder, member
from tests.portal.makers import site

pytestmark = pytest.mark.django_db
PLAN = "/plan-du-site/"


def text(client):
    answer = client.get(PLAN)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_visitor_sees_the_rooms_and_public_pages(client):
    ensure_child(parent=site(), model=StandardPage, slug="ouverte", title="Page ouverte")
    ensure_child(parent=site(), model=StandardPage, slug="fermee", title="Page fermée", keys=["members"])
    page = text(client)
    assert "Page ouverte" in page
    assert "Page fermée" not in page
    assert 'href="/pilotage/"' not in page
    assert 'href="/agenda/"' in page


def test_a_member_sees_the_pages_of_members_below_their_parents(client):
    above = ensure_child(parent=site(), model=StandardPage, slug="dossier", title="Dossier", keys=["members"])
    ensure_child(parent=above, model=StandardPage, slug="detail", title="Détail", keys=["members"])
    client.force_login(member())
    page = text(client)
    assert 'href="/dossier/detail/"' in page
    assert 'href="/mon-espace/"' in page


@pytest.mark.parametrize(
    ("role", "address"),
    [
        (Role.Kind.REFERENT, "/mon-espace/ma-structure/"),
        (Role.Kind.STEERING, "/pilotage/"),
        (Role.Kind.NETWORK_HEAD, "/mon-espace/rattachements/"),
        (Role.Kind.CARIF_OREF, "/gestion/"),
    ],
)
def test_each_role_finds_its_own_pages(client, role, address):
    client.force_login(holder(role))
    assert f'href="{address}"' in text(client)
    client.force_login(member())
    assert f'href="{address}"' not in text(client)


def test_robots_are_told_what_is_not_for_them(client, settings):
    settings.DEMO = False
    rules = client.get("/robots.txt").content.decode()
    assert "Disallow: /gestion/" in rules
    settings.DEMO = True
    assert client.get("/robots.txt").content.decode() == "User-agent: *\nDisallow: /\n"
