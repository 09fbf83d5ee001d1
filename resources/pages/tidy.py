"""Rich text as the house writes it, whatever was pasted: no style of Word's, no empty line, no bullet made by hand."""

import re
from collections.abc import Iterable
from itertools import groupby

import nh3

#: feature of the editor → the elements that it may write
ELEMENTS: dict[str, set[str]] = {
    "bold": {"b", "strong"},
    "italic": {"i", "em"},
    "link": {"a"},
    "document-link": {"a"},
    "ol": {"ol", "li"},
    "ul": {"ul", "li"},
    "h2": {"h2"},
    "h3": {"h3"},
}
ATTRIBUTES = {"a": {"href", "linktype", "id"}, "*": {"data-block-key"}}
SCHEMES = {"http", "https", "mailto", "tel"}
DROPPED = {"script", "style", "title", "xml", "template", "iframe", "object"}
EMPTY = re.compile(r"<(p|li|h2|h3)(?: [^>]*)?>(?:\s|&nbsp;|\u00a0|<br ?/?>)*</\1>")
SPACES = re.compile(r"(?:[ \t\n\r]|&nbsp;|\u00a0){2,}")
PARAGRAPH = re.compile(r"<p(?: [^>]*)?>.*?</p>", re.DOTALL)
#: what Word writes in place of a list, once pasted: « ·       Un point »
BULLET = re.compile(r"^<p(?P<attributes>(?: [^>]*)?)>(?:[·•▪‣◦]|[§o](?=[ \u00a0]{2})) *(?:&nbsp;|[ \u00a0])+")


def tidy(html: str, *, features: Iterable[str]) -> str:
    """What the editor's features allow, and nothing that a paste left behind. Tidying again changes nothing."""
    known = {"p", "br"}.union(*(ELEMENTS.get(feature, set()) for feature in features))
    clean = nh3.clean(
        html,
        tags=known,
        attributes={tag: names for tag, names in ATTRIBUTES.items() if tag == "*" or tag in known},
        url_schemes=SCHEMES,
        clean_content_tags=DROPPED,
        link_rel=None,
    ).replace("&nbsp;", "\u00a0")
    if "ul" in known:
        clean = _with_lists(clean)
    return EMPTY.sub("", SPACES.sub(" ", clean)).strip()


def _with_lists(html: str) -> str:
    """Paragraphs that begin with a bullet and follow each other are a list."""
    if not re.search("[·•▪‣◦§]|>o[ \u00a0]", html):
        return html
    parts = [part for part in re.split(f"({PARAGRAPH.pattern})", html, flags=re.DOTALL) if part.strip()]
    return "".join(
        f"<ul>{''.join(_item(part) for part in group)}</ul>" if is_list else "".join(group)
        for is_list, group in groupby(parts, key=lambda part: bool(BULLET.match(part)))
    )


def _item(paragraph: str) -> str:
    return BULLET.sub(r"<li\g<attributes>>", paragraph).removesuffix("</p>") + "</li>"
