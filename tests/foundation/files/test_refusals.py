"""What is not kept, and what is said of it."""

import pytest
from django.core.exceptions import ValidationError

from foundation.files import types
from foundation.files.models import StoredFile
from tests.foundation.files.uploads import PDF, archive, stored

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("notes.pdf", b"just words"),
        ("photo.png", PDF),
        ("programme.exe.jpg", b"MZ\x90\x00"),
        ("note.docx", archive(xl__workbook="x")),
        ("note.docx", b"PK\x03\x04 broken"),
        ("note.odt", archive(mimetype="application/zip")),
        ("texte.txt", b"\x00\x01binary"),
        ("son.wav", b"RIFFxxxxAVI "),
    ],
)
def test_a_file_that_is_not_what_its_name_says(name, content):
    with pytest.raises(ValidationError, match="n’est pas un vrai fichier"):
        stored(name, content)
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize("name", ["outil.exe", "page.php", "sans-extension"])
def test_a_type_that_is_not_accepted(name):
    with pytest.raises(ValidationError, match="ne sont pas acceptés"):
        stored(name)


def test_an_empty_file():
    with pytest.raises(ValidationError, match="est vide"):
        stored("vide.pdf", b"")


def test_a_file_that_is_too_large(monkeypatch):
    monkeypatch.setattr(types, "LARGEST", 50)
    with pytest.raises(ValidationError, match="la limite est de"):
        stored()


def test_an_inspector_may_refuse(monkeypatch):
    def suspicious(content, name):
        if b"EICAR" in content.read():
            raise ValidationError("Ce fichier contient un virus.")

    monkeypatch.setattr(types, "inspectors", [suspicious])
    with pytest.raises(ValidationError, match="virus"):
        stored(content=PDF + b"EICAR")
    assert stored().size == len(PDF)


def test_a_refused_file_leaves_nothing_on_the_disk(tmp_path):
    with pytest.raises(ValidationError):
        stored("notes.pdf", b"just words")
    assert not list(tmp_path.rglob("*"))
