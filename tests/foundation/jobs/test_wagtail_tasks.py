"""Wagtail's own tasks go through the same jobs."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from wagtail.models import Page
from wagtail.tasks import delete_file_from_storage_task, update_reference_index_task

from foundation.jobs.models import Job
from foundation.jobs.worker import drain

pytestmark = pytest.mark.django_db


def states() -> set[tuple[str, str]]:
    return set(Job.objects.values_list("state", "error"))


def test_a_saved_page_is_indexed_by_a_job():
    page = Page.objects.first()
    page.save()
    assert Job.objects.filter(task="wagtail.tasks.update_reference_index_task").exists()
    drain()
    assert states() == {("done", "")}


def test_a_page_that_is_gone_leaves_nothing_to_do():
    update_reference_index_task.enqueue("wagtailcore", "page", "9999")
    drain()
    assert {state for state, _ in states()} == {"cancelled"}


def test_a_file_is_deleted_by_a_job(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    name = default_storage.save("old.txt", ContentFile(b"old"))
    delete_file_from_storage_task.enqueue(
        ("django.core.files.storage.FileSystemStorage", [], {"location": str(tmp_path)}), name
    )
    drain()
    assert states() == {("done", "")}
    assert not default_storage.exists(name)
