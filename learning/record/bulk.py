"""Many facts at once, for the demo and the benchmark: places are read once for everybody."""

from collections.abc import Iterable
from typing import Any

from foundation.clock import now
from foundation.networks.models import Role
from learning.record.actions import digest_of, places_in
from learning.record.models import Fact


def facts_of(rows: Iterable[dict[str, Any]]) -> list[Fact]:
    """Unsaved facts; each is keyed by its person, kind, object and, for a quiz, its attempt."""
    rows = list(rows)
    held = Role.objects.filter(person__in={row["person"].pk for row in rows}, structure__isnull=False).with_place()
    places = {role.person_id: places_in(role.structure) for role in held}
    return [_fact(row, places.get(row["person"].pk, {})) for row in rows]


def _fact(row: dict[str, Any], place: dict[str, Any]) -> Fact:
    attempt = row.get("data", {}).get("attempt", "")
    key = f"{row['kind']}:{row['person'].uuid}:{row['object_uuid']}:{attempt}"
    return Fact(recorded_at=now(), dedupe_key=digest_of(key), **row, **place)
