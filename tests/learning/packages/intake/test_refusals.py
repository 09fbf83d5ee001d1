"""Archives that must not be taken in: each is refused with a sentence, and leaves nothing."""

import io
import struct
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage

from foundation.audit.models import AuditEntry
from learning.packages.intake import archive, unpacking
from learning.packages.intake.actions import import_package
from learning.packages.models import Package, PackageFile
from tests.learning.packages.archives import manifest, sample, small, upload, zipped

pytestmark = pytest.mark.django_db


def refusal(content: bytes, name: str = "paquet.zip") -> str:
    """The sentence, once it is sure that nothing is left."""
    before = folders()
    with pytest.raises(ValidationError) as error:
        import_package(upload=upload(content, name), by=None, alternative="Lire.")
    assert not Package.objects.exists()
    assert not PackageFile.objects.exists()
    assert not AuditEntry.objects.filter(verb="package.added").exists()
    assert folders() == before
    return error.value.messages[0]


def folders() -> set[str]:
    there = default_storage.exists(unpacking.FOLDER)
    return set(default_storage.listdir(unpacking.FOLDER)[0]) if there else set()


def crafted(change, *names: str) -> bytes:
    """A small package whose members of these names (all, without) went through `change`."""
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in {"imsmanifest.xml": manifest(), "index.html": "<html></html>"}.items():
            info = zipfile.ZipInfo(name)
            if not names or name in names:
                change(info)
            made.writestr(info, content)
    return box.getvalue()


@pytest.mark.parametrize("content", [b"", b"PK", b"%PDF-1.7 ...", b"PK\x03\x04" + b"\x00" * 100])
def test_what_is_no_archive(content):
    assert "n’est pas une archive zip lisible" in refusal(content or b" ")


def test_an_archive_that_was_cut(tmp_path):
    assert "archive zip lisible" in refusal(sample("scorm12")[:-30])


@pytest.mark.parametrize(
    "name",
    ["../../evil.html", "a/../../evil.html", "/etc/passwd", "..\\..\\evil.html", "C:\\evil.html", "C:/evil.html",
     "a/\x07b.html", "..", "//server/share"],
)  # fmt: skip
def test_a_path_that_leads_out(name):
    assert "mène hors du paquet" in refusal(small(**{name: "x"}))


def test_a_name_with_a_null():
    content = small(**{"aXb.html": "x"}).replace(b"aXb.html", b"a\x00b.html")
    assert "mène hors du paquet" in refusal(content)


def test_a_name_that_is_ours():
    assert "ne peut pas être gardé" in refusal(small(**{"__passerelle__/scorm.js": "x"}))
    assert "ne peut pas être gardé" in refusal(small(**{"__PASSERELLE__/scorm.js": "x"}))


def test_a_name_too_long():
    assert "ne peut pas être gardé" in refusal(small(**{f"{'a/' * 250}x": "x"}))


def test_a_link():
    def link(info):
        info.create_system = 3
        info.external_attr = 0o120777 << 16

    assert "est un lien" in refusal(crafted(link, "index.html"))


def test_a_device():
    def device(info):
        info.create_system = 3
        info.external_attr = 0o020666 << 16

    assert "est un lien" in refusal(crafted(device, "index.html"))


def test_a_password():
    content = bytearray(small())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.find(mark)
        content[place + at] |= 1
    assert "mot de passe" in refusal(bytes(content))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice():
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w") as made:
        for name, content in (("imsmanifest.xml", manifest()), ("index.html", b"a"), ("index.html", b"b")):
            made.writestr(name, content)
    assert "deux fois" in refusal(box.getvalue())


def test_a_bomb_by_its_ratio():
    bomb = small(**{"zero.bin": b"\x00" * (30 * 1024 * 1024)})
    assert len(bomb) < 100_000
    assert "pèserait" in refusal(bomb)


def test_a_bomb_whose_size_lies(monkeypatch):
    """It says one byte and holds a million: no more than it says is ever read, and what is read is found damaged."""
    content = bytearray(small(**{"zero.bin": b"\x00" * 1_000_000}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = content.rfind(mark)
        struct.pack_into("<L", content, place + at, 1)
    assert "abîmé" in refusal(bytes(content))


def test_entries_that_overlap():
    """Many entries of the table that share the bytes of one: the library or the size finds it."""
    one = small(**{"zero.bin": b"\x00" * 2_000_000})
    start = one.find(b"PK\x01\x02")
    end = one.rfind(b"PK\x05\x06")
    table = one[start:end]
    last = table[table.rfind(b"PK\x01\x02") :]
    copies = [last.replace(b"zero.bin", f"z{number:07d}".encode()) for number in range(300)]
    grown = table + b"".join(copies)
    ending = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 303, 303, len(grown), start, 0)
    assert refusal(one[:start] + grown + ending)


def test_a_table_of_millions_is_not_even_read():
    ending = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 60000, 60000, 46 * 60000, 0, 0)
    assert "trop de fichiers" in refusal(b"x" * 100 + ending)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, 0, 1)
    small_ending = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 46, 0, 0)
    assert "trop de fichiers" in refusal(b"x" * 100 + locator + small_ending)


def test_too_many_entries(monkeypatch):
    monkeypatch.setattr(archive, "MOST_ENTRIES", 5)
    assert "trop de fichiers" in refusal(small(**{f"{number}.txt": "x" for number in range(9)}))


def test_too_heavy(monkeypatch):
    monkeypatch.setattr(archive, "MOST_BYTES", 100)
    assert "la limite est de" in refusal(small())


def test_one_file_too_heavy(monkeypatch):
    monkeypatch.setattr(archive, "LARGEST_FILE", 1000)
    assert "Un de ses fichiers dépasse" in refusal(small(**{"film.mp4": b"x" * 2000}))


def test_too_heavy_once_open(monkeypatch):
    monkeypatch.setattr(archive, "MOST_UNPACKED", 1000)
    assert "pèserait" in refusal(small(**{"film.mp4": b"x" * 2000}))


def test_a_damaged_member_stops_the_unpacking_halfway():
    content = bytearray(small(**{"later.bin": bytes(range(256)) * 40}))
    place = content.find(b"later.bin") + len("later.bin")
    content[place + 20] ^= 0xFF
    assert "abîmé" in refusal(bytes(content))


def test_a_disk_that_fills_leaves_nothing(monkeypatch):
    laid = []
    save = default_storage.save

    def full(name, content):
        if len(laid) == 1:
            raise OSError(28, "No space left on device")
        laid.append(name)
        return save(name, content)

    monkeypatch.setattr(unpacking.default_storage, "save", full)
    before = folders()
    with pytest.raises(OSError, match="No space"):
        import_package(upload=upload(small()), by=None, alternative="Lire.")
    assert folders() == before
    assert not Package.objects.exists()


def test_a_database_that_refuses_leaves_no_file():
    before = folders()
    with pytest.raises(Exception, match=r"package_accessible_or_alternative|CHECK"):
        import_package(upload=upload(small()), by=None, alternative="")
    assert folders() == before


def test_an_antivirus_is_asked(monkeypatch):
    def virus(content, name):
        raise ValidationError("Ce fichier contient un virus.")

    monkeypatch.setattr(archive, "inspectors", [virus])
    assert refusal(small()) == "Ce fichier contient un virus."


def test_an_unknown_compression():
    content = bytearray(small())
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        place = content.find(mark)
        struct.pack_into("<H", content, place + at, 97)
    assert "abîmé" in refusal(bytes(content))


def test_a_manifest_too_heavy_to_read():
    assert "trop gros" in refusal(zipped({"imsmanifest.xml": b" " * (3 * 1024 * 1024), "index.html": "x"}))
