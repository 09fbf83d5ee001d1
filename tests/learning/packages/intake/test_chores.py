"""Folders that nobody owns go, a day after; young ones and those of packages stay."""

import datetime
import os
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from foundation.clock import now
from learning.packages.chores import delete_orphans
from learning.packages.intake.unpacking import FOLDER
from tests.learning.packages.archives import small
from tests.learning.packages.lessons import package

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_store(settings, tmp_path):
    """What other tests leave in the common store is not counted here."""
    settings.MEDIA_ROOT = tmp_path


def folder(*, days: int) -> str:
    name = f"{FOLDER}/{uuid4().hex}"
    path = default_storage.save(f"{name}/00000", ContentFile(b"x"))
    then = (now() - datetime.timedelta(days=days)).timestamp()
    os.utime(default_storage.path(path), (then, then))
    return name


def test_what_a_crash_left_goes_after_a_day():
    old, young = folder(days=2), folder(days=0)
    living = f"{FOLDER}/{package(small()).uuid.hex}"
    for name in default_storage.listdir(living)[1]:
        os.utime(default_storage.path(f"{living}/{name}"), (0, 0))
    assert delete_orphans.call() == 1
    assert not default_storage.exists(old)
    assert default_storage.exists(young)
    assert default_storage.exists(f"{living}/00000")
