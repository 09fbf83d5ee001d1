"""The signs by which a text written by hand names its films, images, links and comparisons.

@video slug | Titre                  a film kept here: data/tutorials/media/<slug>.mp4 with its .vtt and .jpg
@audio slug | Titre                  a sound kept here, with its .vtt or .txt
@ailleurs https://… | Titre | note   a film of another site: a card and a link
@image nom.jpg | Texte | Légende     an image, with the words that stand for it
@lien /agenda/…/ | Pourquoi          a sheet, a document, a day… of this site
: Terme :: Définition                words of the trade, in the order of their lines
|~ Ce que l’on compare               a comparison; then | Critère | A | B | and a line a criterion
"""

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Any

Block = dict[str, Any]
Reader = Callable[[list[str]], Iterator[Block]]

#: how a line begins → the reader of the lines of its kind
STARTS = {"@": "media", ": ": "glossary"}
COMPARISON = "|~"


def read_media(lines: list[str]) -> Iterator[Block]:
    for line in lines:
        sign, rest = line[1:].split(" ", 1)
        yield MEDIA[sign](*[part.strip() for part in rest.split(" | ")])


def read_glossary(lines: list[str]) -> Iterator[Block]:
    pairs = [line[2:].split(" :: ", 1) for line in lines]
    terms = [{"term": term, "definition": f"<p>{inline(text)}</p>"} for term, text in pairs]
    yield {"type": "glossary", "value": {"terms": items(terms)}}


def read_comparison(lines: list[str]) -> Block:
    caption, heads, *rows = lines
    criteria = [
        {"name": name, "cells": items([f"<p>{inline(each)}</p>" for each in rest])} for name, *rest in map(cells, rows)
    ]
    return {
        "type": "comparison",
        "value": {
            "caption": caption.removeprefix(COMPARISON).strip(),
            "options": items(cells(heads)[1:]),
            "criteria": items(criteria),
        },
    }


def _kept(slug: str, title: str = "") -> Block:
    """The number of the recording takes the place of its name when the demo is loaded."""
    return {"type": "recording", "value": {"recording": {"name": slug, "title": title}}}


def _outside(address: str, title: str, note: str = "") -> Block:
    value = {"title": title, "address": address, "note": note, "poster": None, "captioned": True, "transcript": ""}
    return {"type": "outside_video", "value": value}


def _image(name: str, words: str, caption: str = "") -> Block:
    picture = {"image": {"name": name, "title": words}, "decorative": False, "alt_text": words}
    return {"type": "figure", "value": {"picture": picture, "caption": caption}}


def _linked(address: str, comment: str = "") -> Block:
    return {"type": "linked", "value": {"address": address, "comment": comment}}


MEDIA: dict[str, Callable[..., Block]] = {
    "video": _kept,
    "audio": _kept,
    "ailleurs": _outside,
    "image": _image,
    "lien": _linked,
}
READERS: dict[str, Reader] = {"media": read_media, "glossary": read_glossary}


# ------------------------------------------------------------------ small parts
def cells(row: str) -> list[str]:
    """Of « | a | b | »."""
    return [cell.strip() for cell in row.strip().strip("|").split("|")]


def inline(text: str) -> str:
    """Bold and links of a line, the rest escaped."""
    safe = escape(text, quote=False)
    safe = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", safe)
    return re.sub(r"\[(.+?)\]\((/[^)]*)\)", r'<a href="\2">\1</a>', safe)


def items(values: list[Any]) -> list[Block]:
    """As a list of blocks is kept."""
    return [{"type": "item", "value": value} for value in values]
