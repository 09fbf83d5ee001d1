"""« Visible par »: an editor's decision on who sees a page, and what comes of it."""

import pytest

from foundation.audit.models import AuditEntry
from foundation.networks.models import Role
from tests.factories import NetworkFactory, member
from tests.resources.editing.people import person
from tests.resources.pages import trees

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return trees.page(slug="guide")


@pytest.fixture
def editor(client):
    client.force_login(person(Role.Kind.CARIF_OREF))
    return client


def choose(client, page, **choice):
    return client.post(f"/gestion/pages/{page.pk}/visible-par/", choice)


def test_a_page_kept_for_members_leaves_the_visitors(editor, page, client):
    below = trees.page(page, "suite")
    assert choose(editor, page, seen_by="members").status_code == 302
    client.logout()
    assert client.get("/guide/").status_code == client.get(below.address).status_code == 404
    client.force_login(member())
    assert client.get("/guide/").status_code == client.get(below.address).status_code == 200


def test_the_decision_is_written_down(editor, page):
    choose(editor, page, seen_by="role:referent")
    entry = AuditEntry.objects.filter(verb="share").latest("pk")
    assert entry.detail == {"keys": ["role:referent"]}
    assert entry.object_id == str(page.pk)


def test_one_network_is_named(editor, page):
    network = NetworkFactory()
    choose(editor, page, seen_by="network", network=network.pk)
    assert [key.key for key in type(page).objects.get(pk=page.pk).page_audience.audience.keys.all()] == [
        f"net:{network.pk}"
    ]
    assert f"Réseau {network.acronym}" in editor.get(f"/gestion/pages/{page.pk}/edit/").content.decode()


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        ({}, "Choisissez qui voit cette page."),
        ({"seen_by": "tous"}, "Choisissez dans la liste."),
        ({"seen_by": "network"}, "Choisissez le réseau qui voit cette page."),
        ({"seen_by": "network", "network": "999"}, "Ce réseau n’existe pas ou plus."),
    ],
)
def test_a_wrong_choice_changes_nothing(editor, page, client, choice, sentence):
    answer = choose(editor, page, **choice)
    assert answer.status_code == 400
    assert sentence in answer.content.decode()
    client.logout()
    assert client.get("/guide/").status_code == 200


def test_only_editors_decide(client, page):
    client.force_login(member())
    assert choose(client, page, seen_by="members").status_code in (302, 404)
    client.logout()
    assert client.get("/guide/").status_code == 200
