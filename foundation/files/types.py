"""What may be stored: its size, and its type as its first bytes tell it, against its extension."""

import zipfile
from collections.abc import Callable
from pathlib import PurePath
from typing import BinaryIO

from django.core.exceptions import ValidationError

LARGEST = 50 * 1024 * 1024

#: looks at an upload before it is kept and raises ValidationError when it must not be (an antivirus)
inspectors: list[Callable[[BinaryIO, str], None]] = []

_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."
#: extension → (type, first bytes that it may have)
_MARKED: dict[str, tuple[str, tuple[bytes, ...]]] = {
    "pdf": ("application/pdf", (b"%PDF-",)),
    "png": ("image/png", (b"\x89PNG\r\n\x1a\n",)),
    "jpg": ("image/jpeg", (b"\xff\xd8\xff",)),
    "jpeg": ("image/jpeg", (b"\xff\xd8\xff",)),
    "gif": ("image/gif", (b"GIF87a", b"GIF89a")),
    "doc": ("application/msword", (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)),
    "xls": ("application/vnd.ms-excel", (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)),
    "ppt": ("application/vnd.ms-powerpoint", (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)),
    "rtf": ("application/rtf", (b"{\\rtf",)),
    "mp3": ("audio/mpeg", (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")),
    "ogg": ("audio/ogg", (b"OggS",)),
    "webm": ("video/webm", (b"\x1a\x45\xdf\xa3",)),
    "zip": ("application/zip", (b"PK\x03\x04", b"PK\x05\x06")),
}
#: a mark that stands a little further on
_LATER: dict[str, tuple[str, int, bytes]] = {
    "webp": ("image/webp", 8, b"WEBP"),
    "mp4": ("video/mp4", 4, b"ftyp"),
    "m4a": ("audio/mp4", 4, b"ftyp"),
    "wav": ("audio/wav", 8, b"WAVE"),
}
#: archives known by a member
_ARCHIVES: dict[str, tuple[str, str]] = {
    "docx": (f"{_OFFICE}wordprocessingml.document", "word/"),
    "xlsx": (f"{_OFFICE}spreadsheetml.sheet", "xl/"),
    "pptx": (f"{_OFFICE}presentationml.presentation", "ppt/"),
    "odt": (f"{_OPEN}text", "mimetype"),
    "ods": (f"{_OPEN}spreadsheet", "mimetype"),
    "odp": (f"{_OPEN}presentation", "mimetype"),
}
_TEXTS: dict[str, str] = {
    "txt": "text/plain; charset=utf-8",
    "md": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "vtt": "text/vtt; charset=utf-8",
    "srt": "text/plain; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "html": "text/html; charset=utf-8",
}


def known_extensions() -> list[str]:
    return sorted({*_MARKED, *_LATER, *_ARCHIVES, *_TEXTS})


def inspect(content: BinaryIO, *, name: str, size: int, largest: int | None = None) -> str:
    """The type of an upload, or a ValidationError that says what is wrong and what to do."""
    most = largest or LARGEST
    if size > most:
        raise ValidationError(f"« {name} » pèse {_megabytes(size)} Mo : la limite est de {_megabytes(most)} Mo.")
    if size == 0:
        raise ValidationError(f"« {name} » est vide. Vérifiez le fichier, puis choisissez-le de nouveau.")
    content_type = _type_of(content, name)
    for inspector in inspectors:
        content.seek(0)
        inspector(content, name)
    content.seek(0)
    return content_type


def _type_of(content: BinaryIO, name: str) -> str:
    extension = PurePath(name).suffix.lower().lstrip(".")
    if extension not in known_extensions():
        raise ValidationError(f"Les fichiers « .{extension} » ne sont pas acceptés. Enregistrez le document en PDF.")
    content.seek(0)
    head = content.read(4096)
    found = _marked(extension, head) or _archive(extension, content) or _text(extension, head)
    if found is None:
        raise ValidationError(
            f"« {name} » n’est pas un vrai fichier « .{extension} ». "
            "Ouvrez-le, enregistrez-le au bon format, puis choisissez-le de nouveau."
        )
    return found


def _marked(extension: str, head: bytes) -> str | None:
    if extension in _LATER:
        content_type, at, mark = _LATER[extension]
        return content_type if head[at : at + len(mark)] == mark else None
    content_type, marks = _MARKED.get(extension, ("", ()))
    return content_type if head.startswith(marks) and marks else None


def _archive(extension: str, content: BinaryIO) -> str | None:
    if extension not in _ARCHIVES:
        return None
    content_type, member = _ARCHIVES[extension]
    try:
        with zipfile.ZipFile(content) as archive:
            if member == "mimetype":  # its size is asked first: an archive may hold more than it seems
                told = archive.read(member) if archive.getinfo(member).file_size < 100 else b""
                return content_type if told.decode("ascii") == content_type else None
            return content_type if any(each.startswith(member) for each in archive.namelist()) else None
    except (zipfile.BadZipFile, KeyError, UnicodeDecodeError):
        return None


def _text(extension: str, head: bytes) -> str | None:
    if extension not in _TEXTS or b"\x00" in head:
        return None
    return _TEXTS[extension]


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f}".rstrip("0").rstrip(".").replace(".", ",")
