"""How a mail is worded: its layout, its identity and its attachments."""

import base64
import uuid
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.template import Context, TemplateDoesNotExist
from django.template.loader import get_template, render_to_string
from django.utils.html import escape, urlize
from django.utils.safestring import SafeString, mark_safe

LAYOUT = "foundation/messages/mail"
#: in letters; longer words are an ordinary link
LONGEST_BUTTON = 60


def render(template: str, context: dict[str, Any], *, subject: str) -> tuple[str, str]:
    """The text and the HTML of a mail, both in the common layout."""
    context = {"base_url": settings.BASE_URL, "subject": subject, **context}
    text = _plain(f"{template}.txt", context).strip()
    try:
        html = mark_safe(render_to_string(f"{template}.html", context))  # noqa: S308 (rendered with escaping)
    except TemplateDoesNotExist as missing:
        if missing.args[0] != f"{template}.html":
            raise
        html = as_html(text)
    return laid_out(text, html, subject=subject)


def _plain(template: str, context: dict[str, Any]) -> str:
    """Plain text: nothing in it is escaped for HTML."""
    return get_template(template).template.render(Context(context, autoescape=False))  # type: ignore[attr-defined]


def laid_out(text: str, html: SafeString | None = None, *, subject: str) -> tuple[str, str]:
    """Put the words of a mail in the common layout; the HTML is made from the text when there is none."""
    frame = {"base_url": settings.BASE_URL, "subject": subject}
    body = as_html(text) if html is None else html
    return (
        render_to_string(f"{LAYOUT}.txt", {**frame, "body": mark_safe(text)}),  # noqa: S308 (plain text)
        render_to_string(f"{LAYOUT}.html", {**frame, "body": body}),
    )


def as_html(text: str) -> SafeString:
    """Paragraphs and links, from plain text; a line that ends with an address is a link by its words, and the first
    one that is short enough is the button of the mail."""
    paragraphs = [part.strip() for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]
    acts = [_act(part) for part in paragraphs]
    main = next((act for act in acts if act and len(act[0]) <= LONGEST_BUTTON), None)
    laid = [
        _link(*act, is_main=act is main) if act else urlize(escape(part), autoescape=False).replace("\n", "<br>")
        for part, act in zip(paragraphs, acts, strict=True)
    ]
    return mark_safe("\n".join(f"<p>{line}</p>" for line in laid))  # noqa: S308 (escaped above)


def _act(paragraph: str) -> tuple[str, str] | None:
    """« Voir la page : https://… » is words and an address of ours."""
    words, _colon, address = paragraph.rpartition(": ")
    words = words.rstrip()
    ours = address.startswith(f"{settings.BASE_URL}/") and not any(letter.isspace() for letter in address)
    return (words, address) if words and ours and "\n" not in words else None


def _link(words: str, address: str, *, is_main: bool) -> str:
    kind = ' class="act act-main"' if is_main else ' class="act"' if len(words) <= LONGEST_BUTTON else ""
    return f'<a{kind} href="{escape(address)}">{escape(words)}</a>'


def one_line(text: str) -> str:
    """A subject or a title: one line of at most 250 characters."""
    line = " ".join(text.split(" ")).replace("\r", " ").replace("\n", " ").strip()
    return line if len(line) <= 250 else f"{line[:249]}…"


def message_id(number: uuid.UUID) -> str:
    """What a mail is known by wherever it goes, the same each time it is sent."""
    return f"<{number}@{urlsplit(settings.BASE_URL).hostname}>"


def packed(attachments: Sequence[tuple[str, str, bytes]]) -> list[dict[str, str]]:
    """Attachments (name, type, content) as the outbox keeps them."""
    return [
        {"name": name, "type": content_type, "data": base64.b64encode(content).decode()}
        for name, content_type, content in attachments
    ]


def unpacked(kept: list[dict[str, str]]) -> list[tuple[str, bytes, str]]:
    """The other way, in the order that Django's mails take."""
    return [(each["name"], base64.b64decode(each["data"]), each["type"]) for each in kept]
