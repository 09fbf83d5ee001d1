"""Titles and excerpts with the found words marked: escaped piece by piece, then joined."""

import re

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from resources.search.query import Query
from resources.search.text import compounds, stem

LENGTH = 220
#: an elision (« l’ ») is not part of the word that is marked
_TOKEN = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*", re.UNICODE)


def marked(text: str, query: Query) -> SafeString:
    """The text, safe for HTML, with every word that the query means in <mark>."""
    pieces, last = [], 0
    for found in _TOKEN.finditer(text):
        if _fits(found.group(), query):
            pieces.append(format_html("{}<mark>{}</mark>", text[last : found.start()], found.group()))
            last = found.end()
    pieces.append(format_html("{}", text[last:]))
    return mark_safe("".join(pieces))  # noqa: S308 each piece went through format_html


def excerpt(text: str, query: Query, *, length: int = LENGTH) -> SafeString:
    """About `length` signs round the first found word, cut between words, marked; lines become clauses."""
    text = " · ".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
    first = next((found.start() for found in _TOKEN.finditer(text) if _fits(found.group(), query)), 0)
    start = _start(text, first, length)
    end = _end(text, start + length)
    cut = marked(text[start:end].strip(), query)
    return format_html("{}{}{}", "… " if start else "", cut, " …" if end < len(text) else "")


def _start(text: str, first: int, length: int) -> int:
    if first < length // 2:
        return 0
    space = text.find(" ", first - length // 3)
    return first if space < 0 or space > first else space + 1


def _end(text: str, end: int) -> int:
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", 0, end)
    return end if space < end - 40 else space


def _fits(token: str, query: Query) -> bool:
    for parts in compounds(token):
        held = {stem(part) for part in parts} | {stem("".join(parts))}
        for term in query.terms:
            if held & term.stems or (term.prefix and any(part.startswith(term.prefix) for part in parts)):
                return True
    return False
