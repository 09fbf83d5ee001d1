"""A text written with signs, read into the blocks of a page's body.

## Trois questions                    a heading
> retenir: …                          a callout: retenir, savoir or attention
1. **Étape.** Explication             steps
+ Titre :: Texte                      folds
|= Légende, then | a | b |            a table, its first row being the heads
- point                               a list, in the text around it
@video, @audio, @image, @lien, : |~   films, images, links, words of the trade, comparisons: signs.py
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from resources.pages.written import signs
from resources.pages.written.signs import Block, cells, inline, items

STEP = re.compile(r"^\d+\. \*\*(?P<title>.+?)\.?\*\* ?(?P<text>.*)$")
CALLOUTS = {"retenir": "remember", "savoir": "know", "attention": "care"}


def read_body(text: str, *, seed: str) -> list[Block]:
    """The blocks of a body. The seed makes their ids, the same each time."""
    return list(numbered(blocks_of(text.splitlines()), seed))


def blocks_of(lines: Iterable[str]) -> Iterator[Block]:
    """Lines of one kind that follow each other make one block; text goes on over blank lines."""
    for kind, group in groupby(lines, key=_kind_of):
        yield from READERS[kind](list(group))


def _kind_of(line: str) -> str:
    if STEP.match(line):
        return "steps"
    starts = {"## ": "heading", "> ": "callout", "+ ": "folds", "|": "table", **signs.STARTS}
    return next((kind for start, kind in starts.items() if line.startswith(start)), "text")


def _text(lines: list[str]) -> Iterator[Block]:
    parts = []
    for is_list, group in groupby(lines, key=lambda line: line.startswith("- ")):
        if is_list:
            parts.append("<ul>" + "".join(f"<li>{inline(line[2:])}</li>" for line in group) + "</ul>")
        else:
            parts.extend(f"<p>{inline(line)}</p>" for line in group)
    yield {"type": "text", "value": "".join(parts)}


def _headings(lines: list[str]) -> Iterator[Block]:
    for line in lines:
        yield {"type": "heading", "value": {"text": line[3:], "level": "2"}}


def _callouts(lines: list[str]) -> Iterator[Block]:
    for line in lines:
        kind, text = line[2:].split(": ", 1)
        yield {"type": "callout", "value": {"kind": CALLOUTS[kind], "text": f"<p>{inline(text)}</p>"}}


def _steps(lines: list[str]) -> Iterator[Block]:
    found = [STEP.match(line) for line in lines]
    steps = [
        {"title": f"{each['title']}{_stop(each['title'])}", "text": inline(each["text"])} for each in found if each
    ]
    yield {"type": "steps", "value": {"steps": items(steps)}}


def _folds(lines: list[str]) -> Iterator[Block]:
    pairs = [line[2:].split(" :: ", 1) for line in lines]
    folds = [{"title": title, "text": f"<p>{inline(text)}</p>"} for title, text in pairs]
    yield {"type": "accordion", "value": {"folds": items(folds)}}


def _tables(lines: list[str]) -> Iterator[Block]:
    """Each begins with its caption: « |= » for a table, « |~ » for a comparison."""
    starts = [place for place, line in enumerate(lines) if line.startswith(("|=", signs.COMPARISON))]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        is_comparison = lines[start].startswith(signs.COMPARISON)
        yield signs.read_comparison(lines[start:end]) if is_comparison else _table(lines[start:end])


def _table(lines: list[str]) -> Block:
    caption, heads, *rows = lines
    columns = [{"type": "text", "heading": head} for head in cells(heads)]
    values = [{"values": cells(row)} for row in rows]
    return {"type": "table", "value": {"columns": columns, "rows": values, "caption": caption[2:].strip()}}


READERS = {
    "text": _text,
    "heading": _headings,
    "callout": _callouts,
    "steps": _steps,
    "folds": _folds,
    "table": _tables,
    **signs.READERS,
}


def _stop(title: str) -> str:
    return "" if title[-1] in ".?" else "."


def numbered(blocks: Iterable[Block], seed: str) -> Iterator[Block]:
    """Give every block, and every item of its lists, an id of its own."""
    for place, block in enumerate(blocks):
        name = f"{seed}/{place}"
        value = block["value"]
        if isinstance(value, dict):
            value = {
                key: list(numbered(each, f"{name}/{key}")) if _is_blocks(each) else each for key, each in value.items()
            }
        yield {**block, "value": value, "id": str(uuid5(NAMESPACE_URL, name))}


def _is_blocks(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and {"type", "value"} <= set(value[0])
