"""What is kept, under which name, and for how long."""

import datetime

import pytest

from foundation.access.actions import audience_for, set_audience
from foundation.clock import frozen_at, now
from foundation.files.actions import attach_file, delete_file, safe_name
from foundation.files.chores import delete_orphans
from foundation.files.models import StoredFile
from tests.factories import StructureFactory
from tests.foundation.files.uploads import archive, stored

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "content", "content_type"),
    [
        ("charte.PDF", b"%PDF-1.4", "application/pdf"),
        ("note.docx", archive(word__document="x"), "wordprocessingml"),
        ("note.odt", archive(mimetype="application/vnd.oasis.opendocument.text"), "opendocument.text"),
        ("liste.csv", "réseau;ville".encode(), "text/csv; charset=utf-8"),
        ("film.mp4", b"\x00\x00\x00\x18ftypmp42", "video/mp4"),
    ],
)
def test_types_are_told_by_their_first_bytes(name, content, content_type):
    assert content_type in stored(name, content).content_type


def test_the_disk_knows_a_number_and_no_name(tmp_path):
    kept = stored("Liste des usagers.pdf")
    (path,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert path.name == kept.uuid.hex
    assert kept.address == f"/fichiers/{kept.uuid}/Liste%20des%20usagers.pdf"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Bureau\\note.pdf", "note.pdf"),
        ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"),
        ("", "fichier"),
        ("x" * 300 + ".pdf", "x" * 156 + ".pdf"),
    ],
)
def test_names_are_made_safe(given, kept):
    assert safe_name(given) == kept


def test_a_file_follows_the_audience_of_its_owner():
    owner = stored(keys=["members"])
    attached = stored(keys=["members"], owner=owner)
    alone = stored(keys=["members"])
    set_audience(target=owner, keys=["public"])
    attached.refresh_from_db()
    alone.refresh_from_db()
    assert attached.audience == audience_for(["public"])
    assert alone.audience == audience_for(["members"])


def test_a_file_may_be_attached_afterwards():
    owner = StructureFactory()
    kept = attach_file(stored=stored(), owner=owner, audience=audience_for(["members"]))
    assert StoredFile.objects.of(owner).get() == kept


def test_a_deleted_file_leaves_the_disk_once_it_is_committed(tmp_path, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        delete_file(stored=stored())
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_orphans_are_deleted_and_nothing_else(tmp_path, django_capture_on_commit_callbacks):
    owner, gone = StructureFactory(), StructureFactory()
    kept = stored(owner=owner)
    stored(owner=gone)
    stored()
    gone.delete()
    (tmp_path / "stored/zz").mkdir()
    (tmp_path / "stored/zz/nameless").write_bytes(b"x")
    assert delete_orphans.call() == 1, "recent uploads may still be attached"
    with frozen_at(now() + datetime.timedelta(days=2)), django_capture_on_commit_callbacks(execute=True):
        delete_orphans.call()
    assert StoredFile.objects.get() == kept
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [kept.uuid.hex]
