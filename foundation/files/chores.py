"""Files that nobody owns any more."""

import datetime
from collections.abc import Iterator

from django.apps import apps
from django.core.files.storage import Storage

from foundation.clock import now
from foundation.files.actions import delete_file
from foundation.files.models import StoredFile
from foundation.jobs.context import check_cancelled
from foundation.jobs.schedule import scheduled

FORGOTTEN = datetime.timedelta(days=1)
FOLDER = "stored"


@scheduled(every=datetime.timedelta(hours=24), name="files.orphans")
def delete_orphans() -> int:
    """Delete what was uploaded and never attached, what outlived its owner, and bytes without a row."""
    before = now() - FORGOTTEN
    orphans = [*StoredFile.objects.never_attached(before), *_ownerless()]
    for stored in orphans:
        delete_file(stored=stored)
    return len(orphans) + _delete_nameless(StoredFile._meta.get_field("file").storage, before)


def _ownerless() -> Iterator[StoredFile]:
    kinds = StoredFile.objects.exclude(owner_kind="").order_by().values_list("owner_kind", flat=True).distinct()
    for kind in list(kinds):
        check_cancelled()
        owned = StoredFile.objects.filter(owner_kind=kind)
        ids = set(owned.values_list("owner_id", flat=True))
        living = {str(pk) for pk in apps.get_model(kind)._base_manager.filter(pk__in=ids).values_list("pk", flat=True)}
        yield from owned.filter(owner_id__in=ids - living)


def _delete_nameless(storage: Storage, before: datetime.datetime) -> int:
    """Bytes whose row was never committed. Recent ones may still get theirs."""
    deleted = 0
    for path in _paths(storage):
        check_cancelled()
        if storage.get_modified_time(path) < before and not StoredFile.objects.filter(file=path).exists():
            storage.delete(path)
            deleted += 1
    return deleted


def _paths(storage: Storage) -> Iterator[str]:
    if not storage.exists(FOLDER):
        return
    for shelf in storage.listdir(FOLDER)[0]:
        yield from (f"{FOLDER}/{shelf}/{name}" for name in storage.listdir(f"{FOLDER}/{shelf}")[1])
