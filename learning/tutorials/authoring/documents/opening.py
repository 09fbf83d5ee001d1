"""Is this file a Word document that can be read without danger? Asked before anything reads it."""

import zipfile
import zlib
from typing import BinaryIO
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import parse
from django.core.exceptions import ValidationError

MAXIMUM = 20 * 1024 * 1024
MOST_ENTRIES = 2000
#: bytes once unpacked: of all, and of one part of text
UNPACKED = 120 * 1024 * 1024
MOST_TEXT = 30 * 1024 * 1024
#: elements inside each other
DEEPEST = 200
OLD_WORD = b"\xd0\xcf\x11\xe0"

TOO_BIG = "Ce document dépasse 20 Mo. Allégez ses images dans Word (« Compresser les images »), puis recommencez."
OLD = (
    "Ce document est protégé par un mot de passe, ou date d’avant 2007 (.doc). Ouvrez-le dans Word et "
    "enregistrez-le au format .docx, sans mot de passe."
)
NOT_WORD = "Ce fichier n’est pas un document Word (.docx). Depuis un autre logiciel, enregistrez-le dans ce format."
BROKEN = "Ce document est abîmé. Ouvrez-le dans Word, enregistrez-en une copie, puis recommencez."
HOSTILE = "Ce document contient des éléments que nous n’ouvrons pas. Copiez son texte dans un document neuf."


def check(file: BinaryIO, *, size: int) -> None:
    """Raise a ValidationError in French, or leave the file at its beginning."""
    if size > MAXIMUM:
        raise ValidationError(TOO_BIG, code="too_big")
    file.seek(0)
    if file.read(4) == OLD_WORD:
        raise ValidationError(OLD, code="old")
    file.seek(0)
    try:
        with zipfile.ZipFile(file) as archive:
            _check_archive(archive)
    except zipfile.BadZipFile as error:
        raise ValidationError(NOT_WORD, code="not_word") from error
    except (ParseError, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError, ValueError) as error:
        raise ValidationError(BROKEN, code="broken") from error
    finally:
        file.seek(0)


def _check_archive(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if "word/document.xml" not in archive.namelist():
        raise ValidationError(NOT_WORD, code="not_word")
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > UNPACKED:
        raise ValidationError(HOSTILE, code="hostile")
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels")):
            _check_text(archive, entry)
    if damaged := archive.testzip():
        raise OSError(damaged)


def _check_text(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """No entity that grows, no tree without end."""
    if entry.file_size > MOST_TEXT:
        raise ValidationError(HOSTILE, code="hostile")
    try:
        with archive.open(entry) as part:
            tree = parse(part, forbid_dtd=True)
    except DefusedXmlException as error:
        raise ValidationError(HOSTILE, code="hostile") from error
    if _is_deep(tree.getroot()):
        raise ValidationError(HOSTILE, code="hostile")


def _is_deep(root: object) -> bool:
    level = [root]
    for _ in range(DEEPEST):
        level = [child for element in level for child in element]  # type: ignore[attr-defined]
        if not level:
            return False
    return True
