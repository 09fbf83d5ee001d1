"""Many members of many networks, and a session for each, by a few inserts."""

import datetime
from collections.abc import Sequence

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session

from foundation.accounts.models import User
from foundation.clock import now
from foundation.networks.models import Role, Structure
from tests.factories import NetworkFactory, StructureFactory, UserFactory

KEY = "abcdefghijklmnopqrstuvwxyz012345"


def networks_with_structures(networks: int, structures: int) -> list[Structure]:
    """So many networks, each with so many structures."""
    made = [NetworkFactory(code=f"foule-{n}", acronym=f"F{n}", name=f"Réseau {n}") for n in range(networks)]
    return [StructureFactory(network=network) for network in made for _ in range(structures)]


def members_of(structures: Sequence[Structure], size: int) -> list[User]:
    """`size` members, dealt out to the structures in turn."""
    people = User.objects.bulk_create(UserFactory.build_batch(size, password="!"))
    Role.objects.bulk_create(
        Role(person=person, kind=Role.Kind.MEMBER, structure=structures[number % len(structures)],
             starts_on=datetime.date(2024, 1, 1))
        for number, person in enumerate(people)
    )  # fmt: skip
    return people


def sessions_of(people: Sequence[User]) -> list[str]:
    """A session cookie (« session=… ») for each."""
    store, expires = SessionStore(), now() + datetime.timedelta(days=1)
    rows = [
        Session(session_key=f"{KEY[:20]}{person.pk:012d}", session_data=store.encode(_signed_in(person)),
                expire_date=expires)
        for person in people
    ]  # fmt: skip
    Session.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["session_key"], update_fields=["session_data", "expire_date"]
    )
    return [f"{settings.SESSION_COOKIE_NAME}={row.session_key}" for row in rows]


def _signed_in(person: User) -> dict[str, str]:
    return {
        "_auth_user_id": str(person.pk),
        "_auth_user_backend": settings.AUTHENTICATION_BACKENDS[0],
        "_auth_user_hash": person.get_session_auth_hash(),
    }
