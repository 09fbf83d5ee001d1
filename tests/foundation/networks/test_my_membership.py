"""A newcomer's own page: asking, taking back, joining."""

import pytest

from foundation.networks.actions import end_role, invite
from foundation.networks.models import MembershipRequest, Role
from tests.factories import StructureFactory, member
from tests.foundation.networks.places import newcomer, referent_of, waiting_request

pytestmark = pytest.mark.django_db
STANDING = "/compte/rattachement/"


def test_somebody_of_no_structure_is_shown_the_list(client):
    client.force_login(newcomer())
    assert "Aucune demande en cours" in client.get(STANDING).content.decode()


def test_one_may_ask_for_another_structure(client):
    wish = waiting_request(StructureFactory())
    other = StructureFactory()
    client.force_login(wish.person)
    client.post(STANDING, {"structure": other.pk})
    assert MembershipRequest.objects.waiting().filter(person=wish.person).count() == 2


def test_asking_twice_for_the_same_is_one_request(client):
    wish = waiting_request(StructureFactory())
    client.force_login(wish.person)
    client.post(STANDING, {"structure": wish.structure.pk})
    assert MembershipRequest.objects.filter(person=wish.person).count() == 1


def test_one_takes_back_ones_own_request_only(client):
    wish = waiting_request(StructureFactory())
    client.force_login(member())
    assert client.post(f"{STANDING}{wish.uuid}/retirer/").status_code == 404
    client.force_login(wish.person)
    client.post(f"{STANDING}{wish.uuid}/retirer/")
    wish.refresh_from_db()
    assert wish.state == "withdrawn"


def test_nothing_chosen_is_a_sentence_and_a_400(client):
    client.force_login(newcomer())
    response = client.post(STANDING, {"structure": ""})
    assert response.status_code == 400
    assert "Choisissez votre structure dans la liste." in response.content.decode()


def test_a_member_of_that_structure_asks_nothing(client):
    user = member()
    client.force_login(user)
    client.post(STANDING, {"structure": user.roles.get().structure_id})
    assert not MembershipRequest.objects.exists()


def test_an_invited_account_joins_with_one_button(client):
    structure, user = StructureFactory(), newcomer()
    invitation = invite(structure=structure, email=user.email, by=referent_of(structure))
    client.force_login(user)
    assert structure.name in client.get(STANDING).content.decode()
    client.post(f"/compte/invitation/{invitation.uuid}/")
    assert Role.objects.held_on().filter(person=user, structure=structure).exists()
    assert client.get(f"/compte/invitation/{invitation.uuid}/").status_code == 410


def test_an_invitation_to_another_address_opens_nothing(client):
    structure, user = StructureFactory(), newcomer()
    invitation = invite(structure=structure, email="autre@ailleurs.example", by=referent_of(structure))
    client.force_login(user)
    page = client.post(f"/compte/invitation/{invitation.uuid}/", follow=True).content.decode()
    assert "envoyée à une autre adresse" in page
    assert not Role.objects.filter(person=user).exists()


def test_an_invitation_opens_a_page_for_visitors_and_changes_nothing(client):
    structure = StructureFactory()
    invitation = invite(structure=structure, email="nouveau@ailleurs.example", by=referent_of(structure))
    page = client.get(f"/compte/invitation/{invitation.uuid}/").content.decode()
    assert f"/compte/signup/?email=nouveau%40ailleurs.example&amp;structure={structure.slug}" in page
    invitation.refresh_from_db()
    assert invitation.accepted_at is None


def test_a_member_who_left_may_ask_again(client):
    user = member()
    structure = user.roles.get().structure
    end_role(role=user.roles.get())
    client.force_login(user)
    client.post(STANDING, {"structure": structure.pk})
    assert MembershipRequest.objects.waiting().filter(person=user, structure=structure).exists()
