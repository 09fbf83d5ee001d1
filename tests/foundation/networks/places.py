"""Structures with people who welcome, and newcomers who wait."""

from allauth.account.models import EmailAddress

from foundation.accounts.models import User
from foundation.networks.actions import ask_membership
from foundation.networks.models import MembershipRequest, Role, Structure
from tests.factories import NetworkFactory, StructureFactory, UserFactory, holder


def newcomer(email: str = "nouveau@ailleurs.example", *, verified: bool = True) -> User:
    user = UserFactory(email=email)
    EmailAddress.objects.create(user=user, email=user.email, verified=verified, primary=True)
    return user


def referent_of(structure: Structure) -> User:
    return holder(Role.Kind.REFERENT, structure=structure)


def elsewhere() -> Structure:
    return StructureFactory(network=NetworkFactory(code="cio", acronym="CIO", family="state"))


def waiting_request(structure: Structure) -> MembershipRequest:
    return ask_membership(person=newcomer(), structure=structure)
