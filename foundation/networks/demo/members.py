"""Some sixty advisers of the demo's structures, with names that nobody bears and accounts that nobody opens."""

import datetime
from itertools import cycle

from django.contrib.auth.hashers import make_password
from django.utils.text import slugify

from foundation.accounts.models import User
from foundation.clock import now
from foundation.networks.models import Role, Structure

SINCE = datetime.date(2025, 9, 1)
#: the others wait for one: the region is never complete
REFERENTS = 20


def season_members(first_names: list[str], last_names: list[str]) -> list[User]:
    """One account a first name, spread over the structures; the same ones each time."""
    structures = list(Structure.objects.order_by("slug"))
    rows = list(zip(first_names, cycle(last_names), cycle(structures), strict=False))
    emails = [f"{slugify(first)}.{slugify(last)}@{place.slug}.example" for first, last, place in rows]
    User.objects.bulk_create(
        [
            User(email=email, first_name=first, last_name=last, password=make_password(None), date_joined=now())
            for email, (first, last, _place) in zip(emails, rows, strict=True)
        ],
        ignore_conflicts=True,
    )
    known = {user.email: user for user in User.objects.filter(email__in=emails)}
    members = [known[email] for email in emails]
    _give_roles(members, [place for _first, _last, place in rows])
    return members


def _give_roles(members: list[User], places: list[Structure]) -> None:
    """All are members; the first of most structures is its référent, where the seed names none."""
    kept = set(Role.objects.of_kind(Role.Kind.REFERENT).exclude(person__in=members).values_list("structure", flat=True))
    pairs = list(zip(members, places, strict=True))
    roles = [Role(person=each, kind=Role.Kind.MEMBER, structure=place, starts_on=SINCE) for each, place in pairs]
    roles += [
        Role(person=each, kind=Role.Kind.REFERENT, structure=place, starts_on=SINCE)
        for each, place in pairs[:REFERENTS]
        if place.pk not in kept
    ]
    Role.objects.bulk_create(roles, ignore_conflicts=True)
