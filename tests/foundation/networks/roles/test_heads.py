"""The head of a network names and ends the référents of its structures, and nothing else (charter 3.3.4)."""

import pytest

from foundation.networks.models import Role
from tests.factories import StructureFactory, UserFactory, holder, member
from tests.foundation.networks.places import elsewhere, referent_of
from tests.foundation.networks.roles.naming import LIST, NAME, main_text, naming

pytestmark = pytest.mark.django_db


@pytest.fixture
def structure():
    return StructureFactory()


@pytest.fixture
def head(client, structure):
    user = holder("network_head", network=structure.network)
    client.force_login(user)
    return user


@pytest.mark.usefixtures("head")
def test_a_member_of_a_structure_becomes_its_referent(client, structure):
    person = member(structure=structure)
    assert client.post(NAME, naming(person, structure=structure.pk)).status_code == 302
    assert person.roles.filter(kind="referent", structure=structure).exists()


@pytest.mark.usefixtures("head")
def test_whatever_role_is_sent_it_is_that_of_referent(client, structure):
    person = member(structure=structure)
    client.post(NAME, naming(person, structure=structure.pk, role="administration"))
    assert sorted(person.roles.values_list("kind", flat=True)) == ["member", "referent"]


@pytest.mark.usefixtures("head")
def test_a_structure_of_another_network_is_refused(client):
    there = elsewhere()
    person = member(structure=there)
    assert client.post(NAME, naming(person, structure=there.pk)).status_code == 400
    assert not person.roles.filter(kind="referent").exists()


@pytest.mark.usefixtures("head")
def test_an_unknown_address_and_somebody_from_elsewhere_get_the_same_answer(client, structure):
    stranger, nobody = member(), UserFactory.build(email="personne@ailleurs.example")
    said = [main_text(client.post(NAME, naming(each, structure=structure.pk))) for each in (stranger, nobody)]
    for text in said:
        assert f"Cette personne n’est pas membre de {structure}" in text


@pytest.mark.usefixtures("head")
def test_they_see_the_referents_of_their_network_alone(client, structure):
    mine, other = referent_of(structure), referent_of(elsewhere())
    steering = holder("steering")
    page = main_text(client.get(f"{LIST}?role=steering"))
    assert str(mine) in page
    assert str(other) not in page
    assert str(steering) not in page


@pytest.mark.usefixtures("head")
def test_they_end_a_referent_of_their_network(client, structure):
    role = referent_of(structure).roles.get(kind="referent")
    assert client.post(f"{LIST}{role.pk}/fin/", {"last_day": ""}).status_code == 302
    assert not Role.objects.held_on().filter(pk=role.pk).exists()


@pytest.mark.usefixtures("head")
def test_neither_a_member_nor_a_referent_of_another_network(client, structure):
    roles = [member(structure=structure).roles.get(), referent_of(elsewhere()).roles.get(kind="referent")]
    for role in roles:
        assert client.get(f"{LIST}{role.pk}/fin/").status_code == 404
        assert client.post(f"{LIST}{role.pk}/fin/", {"last_day": ""}).status_code == 404
    assert Role.objects.held_on().filter(pk__in=[role.pk for role in roles]).count() == 2


@pytest.mark.usefixtures("head")
def test_without_a_referent_the_page_says_what_one_does(client):
    assert "Personne n’est encore désigné" in main_text(client.get(LIST))
