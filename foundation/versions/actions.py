"""Growing a version after a change, and reading it."""

from django.db import transaction
from django.db.models import F

from foundation.versions.models import ContentVersion

PUBLIC = "public"


def bump(name: str = PUBLIC) -> None:
    """Grow the version once the caller's transaction is committed: what was cached under the old
    number is never asked for again, and a change that is rolled back costs nothing."""
    transaction.on_commit(lambda: _grow(name), robust=True)


def _grow(name: str) -> None:
    if not ContentVersion.objects.filter(name=name).update(number=F("number") + 1):
        ContentVersion.objects.get_or_create(name=name, defaults={"number": 1})


def current(name: str = PUBLIC) -> int:
    """The version now, in one query."""
    return ContentVersion.objects.filter(name=name).values_list("number", flat=True).first() or 0
