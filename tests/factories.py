"""People and places for tests, each made with one call."""

import datetime
from typing import Any

import factory
from django.contrib.auth.hashers import make_password

from foundation.accounts.models import User
from foundation.networks.models import Commune, Department, Network, Role, Structure


class DepartmentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Department
        django_get_or_create = ("code",)

    code = "09"
    name = "Ariège"
    prefecture = "Foix"


class CommuneFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Commune
        django_get_or_create = ("code",)

    code = "09122"
    name = "Foix"
    department = factory.SubFactory(DepartmentFactory)
    latitude = 42.97
    longitude = 1.61


class NetworkFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Network
        django_get_or_create = ("code",)

    code = "mission-locale"
    acronym = "ML"
    name = "Missions locales"
    family = Network.Family.CEP_OPERATOR
    is_cep_operator = True


class StructureFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Structure

    slug = factory.Sequence(lambda n: f"structure-{n}")
    name = factory.Sequence(lambda n: f"Structure {n}")
    network = factory.SubFactory(NetworkFactory)
    commune = factory.SubFactory(CommuneFactory)


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User

    email = factory.Sequence(lambda n: f"personne{n}@reseau.example")
    first_name = "Camille"
    last_name = factory.Sequence(lambda n: f"Essai{n}")
    password = factory.LazyFunction(lambda: make_password("mot-de-passe-d-essai"))


class RoleFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Role

    person = factory.SubFactory(UserFactory)
    kind = Role.Kind.MEMBER
    structure = factory.SubFactory(StructureFactory)
    starts_on = datetime.date(2020, 1, 1)


def member(*, structure: Structure | None = None, **fields: Any) -> User:
    """An adviser, confirmed in a structure."""
    return holder(Role.Kind.MEMBER, structure=structure or StructureFactory(), **fields)


def holder(kind: str, *, structure: Structure | None = None, network: Network | None = None, **fields: Any) -> User:
    """A person with one role; whoever holds a role of a structure is its member too."""
    user = UserFactory(**fields)
    if structure is None and kind in (Role.Kind.MEMBER, Role.Kind.REFERENT):
        structure = StructureFactory()
    if network is None and kind == Role.Kind.NETWORK_HEAD:
        network = structure.network if structure else NetworkFactory()
    RoleFactory(person=user, kind=kind, structure=structure, network=network)
    if kind != Role.Kind.MEMBER and structure:
        RoleFactory(person=user, kind=Role.Kind.MEMBER, structure=structure)
    return user
