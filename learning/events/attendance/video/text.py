"""From the bytes of an export to its lines of cells, or a sentence that says why not."""

import csv
import io
import re
from collections.abc import Iterator
from contextlib import suppress

LARGEST = 5 * 1024 * 1024
MOST_LINES = 5_000
WORKBOOK = b"PK\x03\x04"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]")
#: letters that French text has when UTF-8 was read as something else
_GARBLED = re.compile(r"Ã[\x80-\xbf©¨ªâ´®§]|â€™")


class Unreadable(Exception):  # noqa: N818 (an answer, not a fault)
    """Said to the person as it stands; nothing was kept."""


def lines_of(content: bytes) -> list[list[str]]:
    """The cells of each line. Raises Unreadable, in French."""
    if len(content) > LARGEST:
        raise Unreadable("Ce fichier est trop lourd : une liste de présence pèse 5 Mo au plus.")
    if content.startswith(WORKBOOK):
        raise Unreadable("Ce fichier est un classeur. Enregistrez-le au format CSV, puis déposez-le.")
    text = decoded(content)
    count = text.count("\n") + (not text.endswith("\n"))
    if count > MOST_LINES:
        shown = f"{count:,}".replace(",", "\u202f")
        raise Unreadable(f"Ce fichier compte {shown} lignes ; une liste de présence en compte 5\u202f000 au plus.")
    return list(_cells(text))


def decoded(content: bytes) -> str:
    for encoding in _encodings(content):
        with suppress(UnicodeDecodeError):
            text = content.decode(encoding)
            if not _CONTROL.search(text) and not _GARBLED.search(text):
                return text
            break
    raise Unreadable("Ce fichier n’est pas lisible comme du texte. Exportez-le de nouveau au format CSV (UTF-8).")


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    if content[1:40:2].count(0) > 10:
        return ("utf-16-le",)
    return ("utf-8-sig", "cp1252")


def _cells(text: str) -> Iterator[list[str]]:
    sign = max("\t;,", key=text[:20_000].count)
    try:
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=sign):
            yield [_opened(cell.strip()) for cell in line]
    except csv.Error:
        raise Unreadable("Ce fichier CSV est abîmé. Exportez-le de nouveau depuis l’outil.") from None


def _opened(cell: str) -> str:
    """« ="2026-12-10 09:28" » is how some tools protect a date from spreadsheets: the text alone stays."""
    found = re.fullmatch(r'="([^"=]*)"', cell)
    return found[1] if found else cell
