"""The demo's structures and people: every name, address and figure is fictitious."""

import datetime
from functools import cache
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.db import transaction

from foundation.accounts.demo import DOMAIN, PASSWORD
from foundation.accounts.models import User
from foundation.clock import now
from foundation.networks.models import AllowedDomain, Commune, MembershipRequest, Network, Role, Structure
from foundation.networks.territory import load_region

SINCE = datetime.date(2026, 9, 1)

#: account → first name, last name, structure of which a member, role
PEOPLE: dict[str, tuple[str, str, str, str]] = {
    "conseiller": ("Claire", "Demo", "ml-ariege", Role.Kind.MEMBER),
    "referent": ("Rémi", "Exemple", "mcef-foix", Role.Kind.REFERENT),
    "carif": ("Nadia", "Test", "carif-oref-mp", Role.Kind.CARIF_OREF),
    "pilotage": ("Paul", "Fictif", "cite-metiers-toulouse", Role.Kind.STEERING),
    "reseau": ("Inès", "Gabarit", "ml-toulouse", Role.Kind.NETWORK_HEAD),
    "admin": ("Alex", "Patron", "carif-oref-mp", Role.Kind.ADMINISTRATION),
    "lea.essai": ("Léa", "Essai", "cio-millau", Role.Kind.MEMBER),
    "yann.modele": ("Yann", "Modèle", "cap-emploi-65", Role.Kind.REFERENT),
}
#: The seed's names of people who have a one-click account.
SLUGS = {
    "claire.demo": "conseiller",
    "remi.exemple": "referent",
    "nadia.test": "carif",
    "paul.fictif": "pilotage",
    "ines.gabarit": "reseau",
    "alex.patron": "admin",
}
#: Somebody who waits, so that the référent of Foix has something to decide.
NEWCOMER = ("sam.maquette", "Sam", "Maquette", "mcef-foix")


@transaction.atomic
def load(seed: dict[str, Any]) -> None:
    """The structures and people of the seed; running it again changes nothing."""
    load_region()
    _load_structures(seed)
    people = _load_people()
    _load_roles(people)
    _load_newcomer(people[NEWCOMER[0]])


def person(slug: str) -> User:
    """The account of a person of the seed, or of a demo address: « claire.demo » or « conseiller »."""
    return User.objects.get(email=address_of(slug))


def address_of(slug: str) -> str:
    return f"{SLUGS.get(slug, slug)}@{DOMAIN}"


def _load_structures(seed: dict[str, Any]) -> None:
    networks = {network.code: network for network in Network.objects.all()}
    insee = {row[0]: row[1] for row in seed["communes"]["lignes"]}
    communes = {commune.code: commune for commune in Commune.objects.filter(code__in=insee.values())}
    rows = [
        Structure(
            slug=slug,
            name=name.replace("'", "’"),
            network=networks[network],
            commune=communes[insee[commune]],
            joined_on=datetime.date(2015, 7, 1),
        )
        for slug, name, network, commune, *_ in seed["structures"]["lignes"]
    ]
    Structure.objects.bulk_create(rows, ignore_conflicts=True)
    AllowedDomain.objects.bulk_create(
        [AllowedDomain(structure=each, domain=f"{each.slug}.example") for each in Structure.objects.all()],
        ignore_conflicts=True,
    )


@cache
def _hashed() -> str:
    return make_password(PASSWORD)


def _load_people() -> dict[str, User]:
    """The accounts, each with a verified address."""
    names = {slug: row[:2] for slug, row in PEOPLE.items()} | {NEWCOMER[0]: NEWCOMER[1:3]}
    User.objects.bulk_create(
        [
            User(
                email=address_of(slug),
                first_name=first,
                last_name=last,
                password=_hashed(),
                is_staff=slug == "admin",
                is_superuser=slug == "admin",
                date_joined=now(),
            )
            for slug, (first, last) in names.items()
        ],
        ignore_conflicts=True,
    )
    accounts = {user.email: user for user in User.objects.filter(email__endswith=f"@{DOMAIN}")}
    people = {slug: accounts[address_of(slug)] for slug in names}
    EmailAddress.objects.bulk_create(
        [EmailAddress(user=user, email=user.email, verified=True, primary=True) for user in people.values()],
        ignore_conflicts=True,
    )
    return people


def _load_roles(people: dict[str, User]) -> None:
    structures = {structure.slug: structure for structure in Structure.objects.select_related("network")}
    roles, groups = [], []
    for slug, (_first, _last, place, kind) in PEOPLE.items():
        structure = structures[place]
        roles.append(Role(person=people[slug], kind=Role.Kind.MEMBER, structure=structure, starts_on=SINCE))
        if kind != Role.Kind.MEMBER:
            head = kind == Role.Kind.NETWORK_HEAD
            roles.append(
                Role(
                    person=people[slug],
                    kind=kind,
                    structure=structure if kind == Role.Kind.REFERENT else None,
                    network=structure.network if head else None,
                    starts_on=SINCE,
                )
            )
        groups += [(people[slug], f"role:{each}") for each in {Role.Kind.MEMBER, kind}]
    Role.objects.bulk_create(roles, ignore_conflicts=True)
    _load_groups(groups)


def _load_groups(memberships: list[tuple[User, str]]) -> None:
    names = {name for _user, name in memberships}
    Group.objects.bulk_create([Group(name=name) for name in sorted(names)], ignore_conflicts=True)
    pks = dict(Group.objects.filter(name__in=names).values_list("name", "pk"))
    through = User.groups.through
    through.objects.bulk_create(
        [through(user_id=user.pk, group_id=pks[name]) for user, name in memberships], ignore_conflicts=True
    )


def _load_newcomer(newcomer: User) -> None:
    structure = Structure.objects.get(slug=NEWCOMER[3])
    if not MembershipRequest.objects.filter(person=newcomer).exists():
        MembershipRequest.objects.create(person=newcomer, structure=structure, asked_at=now())
