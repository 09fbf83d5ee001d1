"""French typography: the right spaces and apostrophes, in plain text and in the text nodes of HTML."""

import re
from html import escape

FINE = "\u202f"
HARD = "\u00a0"
SPACES = " \u00a0\u2009\u202f"
#: Quoted source is shown as it is written.
VERBATIM = {"code", "pre", "kbd", "samp", "script", "style", "textarea"}

#: Stands for what is put aside while the text around it is set (a private character, never typed).
PUT_ASIDE = "\ue100"
PUT_ASIDE_END = "\ue101"

UNITS = r"%|€|h\b|min\b|s\b|km\b|m\b|Mo\b|ko\b|Go\b|°|ans?\b|px\b"
RULES: list[tuple[re.Pattern[str], str]] = [
    (re.compile(r"(?<=\w)['´‘](?=\w|«)"), "’"),
    # Elided before a tag or a variable: « l’<b>accueil</b> ».
    (re.compile(f"(?:(?<=\\b[cdjlmnstCDJLMNST])|(?<=\\b[qQ]u))'(?=$|{PUT_ASIDE})"), "’"),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(rf"«[{SPACES}]*"), f"«{HARD}"),
    (re.compile(rf"[{SPACES}]*»"), f"{HARD}»"),
    # Written with a space: that space becomes a fine one.
    (re.compile(rf"[{SPACES}]+(?=[;!?](?!\w))"), FINE),
    (re.compile(rf"[{SPACES}]+(?=:(?![\w/]))"), HARD),
    # Written without: only where a word ends and the sentence goes on or stops, never inside an address.
    (re.compile(rf"(?<=[\w)\]%’])(?=[;!?]+(?:[{SPACES}\n]|$))"), FINE),
    (re.compile(rf"(?<=[\w)\]%])(?=:(?:[{SPACES}\n]|$))"), HARD),
    (re.compile(rf"(?<=\d)[{SPACES}](?={UNITS})"), HARD),
    (re.compile(rf"(?<=[\d{PUT_ASIDE_END}])[{SPACES}](?=%(?!\w))"), HARD),
    (re.compile(rf"(?<=\d{HARD}h)[{SPACES}](?=\d\d\b)"), HARD),
    (re.compile(rf"\b(n[°o]|p\.|art\.|M\.|MM\.|Mme|Mmes|Dr)[{SPACES}](?=[\dA-ZÀ-Ý])"), rf"\1{HARD}"),
    (re.compile(rf"(?<=\w)[{SPACES}]–(?=[{SPACES}])"), f"{HARD}–"),
]

_TAG = re.compile(r"(<!--.*?-->|<[^>]+>)", re.DOTALL)
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z0-9]+)")
_ENTITY = re.compile(r"(&(?:#\d+|#x[0-9a-fA-F]+|\w+);)")
_APOSTROPHES = ("&#x27;", "&#39;", "&apos;")
_PLACEHOLDER = "\ue000"


def french(text: str) -> str:
    """Plain text with French spaces and apostrophes. Doing it twice changes nothing."""
    for pattern, replacement in RULES:
        text = pattern.sub(replacement, text)
    return text


def french_html(html: str) -> str:
    """The same on the text nodes of HTML: tags, attributes, entities and quoted code stay as they are."""
    pieces, verbatim = [], 0
    for piece in _TAG.split(html):
        if piece.startswith("<") and (tag := _TAG_NAME.match(piece)):
            if tag[2].lower() in VERBATIM:
                verbatim += -1 if tag[1] else 1
            pieces.append(piece)
        else:
            pieces.append(piece if verbatim or piece.startswith("<!--") else _text_node(piece))
    return "".join(pieces)


def french_escaped(text: str) -> str:
    """Plain text, made French and then safe to stand in HTML."""
    return escape(french(text), quote=True)


def _text_node(text: str) -> str:
    """Entities are put aside, so that their semicolons are nobody's punctuation."""
    for written in _APOSTROPHES:
        text = text.replace(written, "'")
    entities: list[str] = []

    def aside(match: re.Match[str]) -> str:
        entities.append(match[1])
        return _PLACEHOLDER

    hidden = french(_ENTITY.sub(aside, text.replace("&nbsp;", HARD)))
    waiting = iter(entities)
    return re.sub(_PLACEHOLDER, lambda _: next(waiting), hidden)
