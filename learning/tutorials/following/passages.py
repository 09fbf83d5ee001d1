"""The passages of a lesson: each block, and each paragraph of a text, under an address that lasts.

A block is known by its id; a paragraph by the key that the editor's text keeps for it, else by its place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import count
from typing import Any

from django.utils.html import strip_tags
from django.utils.text import Truncator

LINE = re.compile(r"<(p|li|h[2-6]|blockquote)\b([^>]*)>")
KEY = re.compile(r'\bdata-block-key="(\w{1,12})"')
ANCHOR = re.compile(r"p-[0-9a-z]{1,8}(-\w{1,12})?", re.ASCII)
EXCERPT = 120
#: blocks whose first words are the title of what follows
TITLED = ("callout", "accordion")
RESUMED = "Vous reprenez ici"


@dataclass(frozen=True)
class Passage:
    """A block of a lesson's body."""

    anchor: str
    block: Any

    @property
    def is_text(self) -> bool:
        return self.block.block_type == "text"

    @property
    def is_heading(self) -> bool:
        return self.block.block_type == "heading"

    @property
    def words(self) -> str:
        """All that it says, as plain text."""
        found = self.block.block.get_searchable_content(self.block.value)
        between = " : " if self.block.block_type in TITLED else " "
        words = between.join([*found[:1], " ".join(found[1:])]) if found[1:] else "".join(found)
        return " ".join(words.split()) or str(self.block.block.label)

    @property
    def excerpt(self) -> str:
        return shortened(self.words)

    def lines(self) -> Iterator[tuple[str, str]]:
        """The paragraphs of a text with their anchors."""
        if self.is_text:
            html = self.block.value.source
            starts = [*LINE.finditer(html)]
            ends = [*(each.start() for each in starts[1:]), len(html)]
            for place, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
                yield line_anchor(self.anchor, start, place), plain(html[start.end() : end])


@dataclass(frozen=True)
class Place:
    """A point in a lesson: its anchor, how it begins, and the part of the lesson (%) that stands before it."""

    anchor: str
    excerpt: str
    share: int


def passages_of(body: Any) -> list[Passage]:
    return [Passage(anchor_of(block), block) for block in body]


def anchor_of(block: Any) -> str:
    return f"p-{re.sub('[^0-9a-z]', '', str(block.id or '').lower())[:8]}"


def line_anchor(anchor: str, start: re.Match, place: int) -> str:
    key = KEY.search(start[2])
    return f"{anchor}-{key[1] if key else place}"


def with_anchors(html: str, anchor: str, stop: str) -> str:
    """The text of a block with the address of each paragraph, and the mark where the reading stopped."""
    places = count(1)

    def anchored(start: re.Match) -> str:
        own = line_anchor(anchor, start, next(places))
        here = own == stop
        css, said = (' class="resume"', f"<small>{RESUMED}</small>") if here else ("", "")
        return f'<{start[1]}{start[2]} id="{own}"{css}>{said}'

    return LINE.sub(anchored, html)


def is_anchor(text: str) -> bool:
    return bool(ANCHOR.fullmatch(text))


def block_of(anchor: str) -> str:
    """The anchor of the block that holds a paragraph."""
    return "-".join(anchor.split("-")[:2])


def place_in(body: Any, anchor: str) -> Place | None:
    """The point that an anchor names; its block's when the paragraph is gone, nothing when the block is gone."""
    passages = passages_of(body)
    passage = next((each for each in passages if each.anchor == block_of(anchor)), None)
    if passage is None:
        return None
    before = sum(len(each.words) for each in passages[: passages.index(passage)])
    whole = sum(len(each.words) for each in passages)
    found, words, within = _line_in(passage, anchor)
    return Place(found, shortened(words), 100 * (before + within) // whole if whole else 0)


def _line_in(passage: Passage, anchor: str) -> tuple[str, str, int]:
    """The paragraph, what it says, and how much of the block stands before it."""
    before = 0
    for each, words in passage.lines():
        if each == anchor:
            return each, words or passage.words, before
        before += len(words)
    return passage.anchor, passage.words, 0


def shortened(words: str) -> str:
    return Truncator(words).chars(EXCERPT)


def plain(html: str) -> str:
    return " ".join(unescape(strip_tags(html)).split())
