"""Inviting by mail, and ending the membership of somebody who left."""

import pytest

from foundation.messages.models import OutboxMessage
from foundation.networks.models import Invitation, Role
from tests.factories import StructureFactory, member
from tests.foundation.networks.places import referent_of

pytestmark = pytest.mark.django_db
DESK = "/mon-espace/rattachements/"


@pytest.fixture
def structure():
    return StructureFactory()


@pytest.fixture
def referent(client, structure):
    user = referent_of(structure)
    client.force_login(user)
    return user


def test_an_invitation_leaves_by_mail(client, structure, referent):
    client.post(f"{DESK}inviter/", {"email": "Lou@ML.example", "structure": structure.pk})
    invitation = Invitation.objects.get()
    assert (invitation.email, invitation.invited_by) == ("lou@ml.example", referent)
    mail = OutboxMessage.objects.get(kind="invitation")
    assert (mail.address, f"/compte/invitation/{invitation.uuid}/" in mail.text) == ("lou@ml.example", True)


@pytest.mark.usefixtures("referent")
def test_inviting_again_renews_the_same_invitation(client, structure):
    for _ in range(2):
        client.post(f"{DESK}inviter/", {"email": "lou@ml.example", "structure": structure.pk})
    assert Invitation.objects.count() == 1
    assert OutboxMessage.objects.filter(kind="invitation").count() == 2


@pytest.mark.usefixtures("referent")
def test_a_structure_of_others_is_refused(client):
    response = client.post(f"{DESK}inviter/", {"email": "lou@ml.example", "structure": StructureFactory().pk})
    assert response.status_code == 400
    assert not Invitation.objects.exists()


@pytest.mark.usefixtures("referent")
def test_an_incomplete_address_is_a_sentence(client, structure):
    response = client.post(f"{DESK}inviter/", {"email": "lou", "structure": structure.pk})
    assert response.status_code == 400
    assert "Cette adresse n’est pas complète." in response.content.decode()


def test_a_member_invites_nobody(client, structure):
    client.force_login(member(structure=structure))
    response = client.post(f"{DESK}inviter/", {"email": "lou@ml.example", "structure": structure.pk})
    assert response.status_code == 404


@pytest.mark.usefixtures("referent")
def test_the_referent_ends_a_membership_of_their_structure(client, structure):
    colleague = member(structure=structure)
    assert str(colleague) in client.get(DESK).content.decode()
    client.post(f"{DESK}membres/{colleague.roles.get().pk}/fin/")
    assert not Role.objects.held_on().filter(person=colleague).exists()
    assert Role.objects.filter(person=colleague).exists()


def test_neither_their_own_nor_that_of_another_structure(client, structure, referent):
    own = referent.roles.get(kind="member")
    for role in (own, member().roles.get()):
        assert client.post(f"{DESK}membres/{role.pk}/fin/").status_code == 404
    assert Role.objects.held_on().filter(pk=own.pk).exists()
