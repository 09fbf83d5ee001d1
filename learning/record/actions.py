"""Writing in the ledger."""

import datetime
import hashlib
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction

from foundation.clock import PARIS, now
from foundation.networks.models import Role, Structure
from foundation.once import insert_once
from learning.record.models import Fact

#: What follows a fact (the end of a path…): called with each that is written or given back, in its transaction.
followers: list[Callable[[Fact], None]] = []


@transaction.atomic(savepoint=False)
def record_fact(
    *,
    person: Any,
    kind: str,
    object_kind: str,
    object_uuid: UUID,
    dedupe_key: str,
    whole_uuid: UUID | None = None,
    object_revision: int = 0,
    occurred_at: datetime.datetime | None = None,
    minutes: int = 0,
    axis_code: str = "",
    data: dict[str, Any] | None = None,
    place: dict[str, Any] | None = None,
) -> Fact:
    """Write a fact, or give back the one already written under this key. Safe when done twice at once. `place` (from
    `places_in`) is for who has just read where the person works.

    The key is kept as a digest: it cannot lead back to a person whose account is gone.
    """
    written = now()
    occurred = occurred_at or written
    digest = digest_of(dedupe_key)
    fact = Fact(
        person=person,
        kind=kind,
        object_kind=object_kind,
        object_uuid=object_uuid,
        whole_uuid=whole_uuid or object_uuid,
        object_revision=object_revision,
        occurred_at=occurred,
        recorded_at=written,
        dedupe_key=digest,
        minutes=minutes,
        axis_code=axis_code,
        data=data or {},
        **(place_of(person, occurred.astimezone(PARIS).date()) if place is None else place),
    )
    if not insert_once(fact):
        fact = Fact.objects.get(dedupe_key=digest)
    for follow in followers:
        follow(fact)
    return fact


def digest_of(dedupe_key: str) -> str:
    return hashlib.sha256(dedupe_key.encode()).hexdigest()


def place_of(person: Any, on: datetime.date) -> dict[str, Any]:
    """The network, structure and département of a person on a day, as plain values."""
    if person is None:
        return {}
    role = Role.objects.filter(person=person, structure__isnull=False).held_on(on).with_place().first()
    return places_in(role.structure) if role else {}


def places_in(structure: Structure) -> dict[str, Any]:
    return {
        "network_code": structure.network.code,
        "structure_number": structure.pk,
        "department_code": structure.commune.department.code,
    }
