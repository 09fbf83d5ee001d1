"""The HTML of a document as the values of a lesson's blocks, in the order of the text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Any
from uuid import uuid4

import nh3
from bs4 import BeautifulSoup, Tag

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
TEXT = {"p", "b", "i", "a", "ol", "ul", "li", "br"}
LINE = {"b", "i", "a", "br"}
RENAMED = {"strong": "b", "em": "i"}
LINKS = {"http", "https", "mailto"}
LONGEST_HEADING = 150
#: a quotation's own marks, which its block draws
MARKS = '«»“”" \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}'

Block = dict[str, Any]


@dataclass
class Parts:
    """What a document holds: its own title and its blocks."""

    title: str = ""
    blocks: list[Block] = field(default_factory=list)

    @property
    def pictures(self) -> list[Block]:
        return [block for block in self.blocks if block["type"] == "picture"]


@dataclass
class Pending:
    """Text that goes on, and the caption that waits for its table or picture."""

    text: list[str] = field(default_factory=list)
    caption: str = ""


def parts_of(html: str) -> Parts:
    """A picture's block holds the number of the picture; it is none of the editor's kinds yet."""
    soup = BeautifulSoup(html, "html.parser")
    parts, pending = Parts(), Pending()
    elements = [each for each in soup.children if isinstance(each, Tag)]
    _take_title(elements, parts)
    top = _top_level(elements)
    for place, element in enumerate(elements):
        parts.blocks.extend(_read(element, pending, top))
        if element.name == "table" and place + 1 < len(elements) and _is_caption(elements[place + 1]):
            _caption_before(parts, elements[place + 1])
    parts.blocks.extend(_flush(pending))
    return parts


def _take_title(elements: list[Tag], parts: Parts) -> None:
    """Word's own « Titre », or a first heading of the first level that is alone."""
    heads = [each for each in elements if each.name == "h1"]
    title = next((each for each in heads if "titre" in (each.get("class") or [])), None)
    if title is None and len(heads) == 1 and elements[0] is heads[0]:
        title = heads[0]
    if title is not None:
        parts.title = _plain(title)
        elements.remove(title)


def _top_level(elements: list[Tag]) -> int:
    levels = [int(each.name[1]) for each in elements if each.name in HEADINGS]
    return min(levels, default=1)


def _read(element: Tag, pending: Pending, top: int) -> Iterator[Block]:
    if _is_caption(element):
        pending.caption = _plain(element)
    elif element.name in HEADINGS:
        yield from _flush(pending)
        yield from _heading(element, top)
    elif element.name == "table":
        yield from _flush(pending, keep_caption=True)
        yield from _table(element, pending)
    elif element.name == "blockquote":
        yield from _flush(pending)
        yield _block("quote", {"text": _plain(element).strip(MARKS), "source": ""})
    else:
        yield from _text(element, pending)


def _is_caption(element: Tag) -> bool:
    return element.name == "p" and "legende" in (element.get("class") or [])


def _caption_before(parts: Parts, element: Tag) -> None:
    """A caption below its table, as Word puts some."""
    table = parts.blocks[-1]
    if table["type"] == "table" and not table["value"]["caption"]:
        table["value"]["caption"] = _plain(element)
        element["class"] = ""
        element.clear()


def _heading(element: Tag, top: int) -> Iterator[Block]:
    text = _plain(element)
    if text:
        level = "2" if int(element.name[1]) == top else "3"
        yield _block("heading", {"text": text[:LONGEST_HEADING], "level": level})


def _text(element: Tag, pending: Pending) -> Iterator[Block]:
    """A paragraph or a list; the pictures in it stand after it."""
    numbers = [str(image.get("src", "")).removeprefix("image:") for image in element.find_all("img")]
    html = _clean(element, TEXT)
    if BeautifulSoup(html, "html.parser").get_text(strip=True):
        pending.text.append(html)
    for number in filter(str.isdigit, numbers):
        yield from _flush(pending, keep_caption=True)
        yield _block("picture", {"number": int(number), "caption": pending.caption})
        pending.caption = ""


def _flush(pending: Pending, *, keep_caption: bool = False) -> Iterator[Block]:
    """The text so far as one block; a caption of nothing is text."""
    if pending.caption and not keep_caption:
        pending.text.append(f"<p>{escape(pending.caption, quote=False)}</p>")
        pending.caption = ""
    if pending.text:
        yield _block("text", "".join(pending.text))
        pending.text = []


def _table(element: Tag, pending: Pending) -> Iterator[Block]:
    rows = [_cells(row) for row in element.find_all("tr")]
    width = max((len(row) for row in rows), default=0)
    if width and len(rows) > 1:
        head, *body = [[*row, *[""] * (width - len(row))] for row in rows]
        columns = [{"type": "rich", "heading": BeautifulSoup(cell, "html.parser").get_text(" ")} for cell in head]
        value = {"columns": columns, "rows": [{"values": row} for row in body], "caption": pending.caption}
        pending.caption = ""
        yield _block("table", value)
    else:  # a frame around text, as people make them in Word
        pending.text.extend(f"<p>{cell}</p>" for row in rows for cell in row if cell)


def _cells(row: Tag) -> list[str]:
    """The cells of a row; a merged one is followed by empty ones."""
    cells: list[str] = []
    for cell in row.find_all(["td", "th"], recursive=False):
        lines = [_clean(line, LINE).strip() for line in cell.find_all(["p", "li"])] or [_clean(cell, LINE).strip()]
        cells.append("<br/>".join(filter(None, lines)))
        cells.extend([""] * (min(_number(cell.get("colspan")), 20) - 1))
    return cells


def _number(value: Any) -> int:
    return int(value) if str(value or "").isdigit() else 1


def _clean(element: Tag, tags: set[str]) -> str:
    """Its text with the few marks that the editor knows; links that lead somewhere."""
    copy = BeautifulSoup(str(element), "html.parser")
    for each in copy.find_all(list(RENAMED)):
        each.name = RENAMED[each.name]
    for link in copy.find_all("a"):
        if not link.get("href") or str(link["href"]).startswith("#"):
            link.unwrap()
    return nh3.clean(str(copy), tags=tags, attributes={"a": {"href"}}, url_schemes=LINKS, link_rel=None)


def _plain(element: Tag) -> str:
    return " ".join(element.get_text(" ").split())


def _block(kind: str, value: Any) -> Block:
    return {"type": kind, "value": value, "id": str(uuid4())}
