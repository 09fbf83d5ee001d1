"""An uploaded archive, looked at before anything of it is kept. Whatever is wrong is said in a sentence."""

import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, BinaryIO

from django.core.exceptions import ValidationError

from foundation.files.types import inspectors
from foundation.french.numbers import number

MEGABYTE = 1024 * 1024
MOST_BYTES = 200 * MEGABYTE
MOST_UNPACKED = 500 * MEGABYTE
LARGEST_FILE = 150 * MEGABYTE
MOST_ENTRIES = 5000
LONGEST_PATH = 400
#: how many times larger than the archive its content may be, once it is large at all
MOST_RATIO, RATIO_FROM = 40, 20 * MEGABYTE
#: what an entry takes in the table of the archive, at most on average
TABLE = MOST_ENTRIES * 1024
#: ours alone, under a package's address
RESERVED = "__passerelle__"
LEFT_OUT = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


@dataclass(frozen=True)
class Archive:
    """A checked zip: its files under paths that lead nowhere else."""

    box: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]

    def __contains__(self, path: object) -> bool:
        return path in self.members

    @property
    def size(self) -> int:
        return sum(member.file_size for member in self.members.values())

    def read(self, path: str, *, most: int) -> bytes:
        """A small file, whole."""
        if self.members[path].file_size > most:
            raise ValidationError(f"« {path} » est trop gros ({megabytes(self.members[path].file_size)}).")
        with self.opened(path) as content:
            return content.read()

    @contextmanager
    def opened(self, path: str) -> Iterator[IO[bytes]]:
        """A file to read; one that is damaged says so."""
        try:
            with self.box.open(self.members[path]) as content:
                yield content
        except DAMAGED as error:
            raise ValidationError(
                f"« {path} » est abîmé dans l’archive. Refaites l’export, puis envoyez-le de nouveau."
            ) from error


def megabytes(size: int) -> str:
    """« 1,5 Mo », and « 12 ko » below a megabyte."""
    return f"{number(round(size / MEGABYTE, 1))} Mo" if size >= MEGABYTE else f"{max(1, round(size / 1024))} ko"


def open_archive(content: BinaryIO, *, name: str, size: int) -> Archive:
    """The archive, or a ValidationError that says why it is refused."""
    if size > MOST_BYTES:
        raise ValidationError(f"« {name} » pèse {megabytes(size)} : la limite est de {megabytes(MOST_BYTES)}.")
    _check_table(content, name)
    for inspector in inspectors:
        content.seek(0)
        inspector(content, name)
    try:
        box = zipfile.ZipFile(content)
    except (*DAMAGED, OSError) as error:
        raise _no_archive(name) from error
    members = dict(_members(box))
    _check_sizes(members.values(), size)
    return Archive(box, members)


def _check_table(content: BinaryIO, name: str) -> None:
    """The table of the archive is read before the library loads it: it may claim millions of entries."""
    content.seek(0, 2)
    content.seek(-min(content.tell(), 65557 + 20), 2)
    tail = content.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22:
        raise _no_archive(name)
    entries, table = struct.unpack_from("<HL", tail, at + 10)
    if tail[max(0, at - 20) : at].startswith(b"PK\x06\x07") or entries > MOST_ENTRIES or table > TABLE:
        raise ValidationError(f"L’archive contient trop de fichiers : la limite est de {MOST_ENTRIES}.")


def _no_archive(name: str) -> ValidationError:
    return ValidationError(
        f"« {name} » n’est pas une archive zip lisible. Refaites l’export, puis envoyez-le de nouveau."
    )


def _members(box: zipfile.ZipFile) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    seen: set[str] = set()
    for member in box.infolist():
        path = _safe_path(member)
        _check_nature(member, path)
        if member.is_dir() or path.startswith(LEFT_OUT) or path.rsplit("/", 1)[-1] in LEFT_OUT:
            continue
        if path in seen:
            raise ValidationError(f"« {path} » s’y trouve deux fois.")
        seen.add(path)
        yield path, member


def _safe_path(member: zipfile.ZipInfo) -> str:
    """The path of an entry inside the package; what would lead out of it refuses the whole archive."""
    given = unicodedata.normalize("NFC", member.orig_filename.replace("\\", "/"))
    parts = [part for part in given.split("/") if part not in ("", ".")]
    strange = any(unicodedata.category(sign)[0] == "C" for sign in given)
    if strange or ".." in parts or given.startswith("/") or ":" in given.split("/")[0] or not parts:
        shown = "".join(sign if sign.isprintable() else "�" for sign in given[:80])
        raise ValidationError(f"Le nom « {shown} » mène hors du paquet : l’archive est refusée.")
    if parts[0].lower() == RESERVED or len(given) > LONGEST_PATH:
        raise ValidationError(f"Le nom « {given[:80]} » ne peut pas être gardé : raccourcissez-le ou changez-le.")
    return "/".join(parts)


def _check_nature(member: zipfile.ZipInfo, path: str) -> None:
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise ValidationError(f"« {path} » est un lien et non un fichier : l’archive est refusée.")
    if member.flag_bits & 0x1:
        raise ValidationError(
            "L’archive est protégée par un mot de passe. Enregistrez-la sans, puis envoyez-la de nouveau."
        )


def _check_sizes(members: Iterable[zipfile.ZipInfo], size: int) -> None:
    sizes = [member.file_size for member in members]
    whole = sum(sizes)
    if not sizes:
        raise ValidationError("L’archive est vide.")
    if max(sizes) > LARGEST_FILE:
        raise ValidationError(
            f"Un de ses fichiers dépasse {megabytes(LARGEST_FILE)}. Allégez-le, puis refaites l’export."
        )
    if whole > MOST_UNPACKED or (whole > RATIO_FROM and whole > MOST_RATIO * size):
        raise ValidationError(f"Une fois ouverte, l’archive pèserait {megabytes(whole)} : elle est refusée.")
