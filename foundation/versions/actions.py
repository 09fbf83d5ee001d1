"""Growing a version after a change, and reading it."""

from django.core.cache import caches
from django.db import transaction
from django.db.models import F

from foundation.versions.models import ContentVersion

PUBLIC = "public"
#: For so many seconds a process believes the version that it read: another process's change shows a second later at
#: most, one's own at once.
BELIEVED = 1


def bump(name: str = PUBLIC) -> None:
    """Grow the version once the caller's transaction is committed: what was cached under the old
    number is never asked for again, and a change that is rolled back costs nothing."""
    transaction.on_commit(lambda: _grow(name), robust=True)


def _grow(name: str) -> None:
    if not ContentVersion.objects.filter(name=name).update(number=F("number") + 1):
        ContentVersion.objects.get_or_create(name=name, defaults={"number": 1})
    caches["process"].delete(f"version:{name}")


def current(name: str = PUBLIC) -> int:
    """The version, read from the database once a second and process at most."""
    return caches["process"].get_or_set(f"version:{name}", lambda: _read(name), BELIEVED) or 0


def _read(name: str) -> int:
    return ContentVersion.objects.filter(name=name).values_list("number", flat=True).first() or 0
