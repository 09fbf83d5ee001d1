"""Folders of packages that never came to be, or are no more."""

import datetime
import uuid

from django.core.files.storage import default_storage

from foundation.clock import now
from foundation.jobs.context import check_cancelled
from foundation.jobs.schedule import scheduled
from learning.packages.intake.unpacking import FOLDER, discard
from learning.packages.models import Package

#: an upload that is being unpacked is younger
YOUNG = datetime.timedelta(days=1)


@scheduled(every=datetime.timedelta(hours=24), name="packages.orphans")
def delete_orphans() -> int:
    """A crash between the files and the row, or between the row and the files, leaves a folder: it goes."""
    if not default_storage.exists(FOLDER):
        return 0
    there = {folder for folder in default_storage.listdir(FOLDER)[0] if len(folder) == 32}
    living = {number.hex for number in Package.objects.values_list("uuid", flat=True)}
    orphans = [folder for folder in there - living if _is_old(folder)]
    for folder in orphans:
        check_cancelled()
        discard(uuid.UUID(folder))
    return len(orphans)


def _is_old(folder: str) -> bool:
    names = default_storage.listdir(f"{FOLDER}/{folder}")[1]
    before = now() - YOUNG
    return all(default_storage.get_modified_time(f"{FOLDER}/{folder}/{name}") < before for name in names)
