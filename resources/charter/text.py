"""The charter of 2015, from data/charte.json into the blocks of a page's body."""

import json
from collections.abc import Iterator
from typing import Any, TypedDict

from django.conf import settings
from django.utils.html import escape


class Chapter(TypedDict, total=False):
    """A chapter as the file has it; `body` is made of « p », « h2 », « h3 » and « list »."""

    number: str
    slug: str
    title: str
    summary: str
    body: list[dict[str, Any]]
    children: list["Chapter"]


def read_charter() -> dict[str, Any]:
    return json.loads((settings.BASE_DIR / "data" / "charte.json").read_text(encoding="utf-8"))


def blocks_of(body: list[dict[str, Any]]) -> list[tuple[str, Any]]:
    """Headings as headings; what stands between two of them as one block of text."""
    blocks: list[tuple[str, Any]] = []
    for part in body:
        if part["kind"] in ("h2", "h3"):
            blocks.append(("heading", {"text": part["text"], "level": part["kind"][1]}))
        elif blocks and blocks[-1][0] == "text":
            blocks[-1] = ("text", blocks[-1][1] + _html(part))
        else:
            blocks.append(("text", _html(part)))
    return blocks


def _html(part: dict[str, Any]) -> str:
    if part["kind"] == "p":
        return f"<p>{escape(part['text'])}</p>"
    return f"<ul>{''.join(_items(part['items']))}</ul>"


def _items(items: list[dict[str, Any]]) -> Iterator[str]:
    for item in items:
        below = f"<ul>{''.join(_items(item['items']))}</ul>" if item.get("items") else ""
        yield f"<li>{escape(item['text'])}{below}</li>"
