"""The files of an archive, laid in the private store under numbers: nothing of their names reaches the disk."""

import mimetypes
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from django.core.files.base import File
from django.core.files.storage import default_storage

from learning.packages.intake.archive import Archive
from learning.packages.models import PackageFile

FOLDER = "packages"
OTHER = "application/octet-stream"
#: what the library's own table (the machine's is never asked) does not know, or not as browsers want it
TYPES = {
    ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml",
    ".woff": "font/woff", ".woff2": "font/woff2", ".ttf": "font/ttf", ".otf": "font/otf", ".webp": "image/webp",
    ".webm": "video/webm", ".m4v": "video/mp4", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".oga": "audio/ogg",
    ".ogv": "video/ogg", ".vtt": "text/vtt", ".wasm": "application/wasm", ".htm": "text/html",
    ".xhtml": "application/xhtml+xml", ".xml": "text/xml", ".ico": "image/x-icon",
}  # fmt: skip


@dataclass
class Unpacked:
    """What was laid, and where; `uuid` is the package's to be."""

    uuid: UUID = field(default_factory=uuid4)
    files: list[PackageFile] = field(default_factory=list)

    @property
    def size(self) -> int:
        return sum(file.size for file in self.files)


def unpack(archive: Archive) -> Unpacked:
    """Lay every file; whatever goes wrong on the way leaves none."""
    laid = Unpacked()
    try:
        for number, path in enumerate(archive.members):
            place = f"{FOLDER}/{laid.uuid.hex}/{number:05d}"
            with archive.opened(path) as content:
                name = default_storage.save(place, File(content, name=place))
            laid.files.append(
                PackageFile(path=path, place=name, size=default_storage.size(name), content_type=type_of(path))
            )
    except BaseException:
        discard(laid.uuid)
        raise
    return laid


def discard(package: UUID) -> None:
    """Take every file of a package out of the store, those that nobody wrote down included."""
    folder = f"{FOLDER}/{package.hex}"
    if default_storage.exists(folder):
        delete_places(f"{folder}/{name}" for name in default_storage.listdir(folder)[1])
        default_storage.delete(folder)


def delete_places(places: Iterable[str]) -> None:
    for place in places:
        default_storage.delete(place)


def type_of(path: str) -> str:
    extension = f".{path.rpartition('.')[2].lower()}" if "." in path else ""
    return TYPES.get(extension) or _TABLE.guess_type(f"a{extension}")[0] or OTHER


_TABLE = mimetypes.MimeTypes()
