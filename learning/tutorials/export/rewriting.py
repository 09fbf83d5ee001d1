"""HTML of the site made to stand alone: its files come along, its links lead back to the site, its ids stay apart."""

from collections.abc import Callable
from html import escape
from html.parser import HTMLParser

from django.conf import settings

EMBEDDED = {"src", "poster"}
#: Attributes that name other elements of the page.
NAMING = {
    "id",
    "for",
    "headers",
    "list",
    "form",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "popovertarget",
}
#: What a link to a file begins with; any other address of the site is a page.
FILES = (settings.MEDIA_URL, "/documents/")
ELSEWHERE = ("http://", "https://", "mailto:", "tel:")
LEFT_OUT = "Ce fichier n’accompagne pas le paquet."

Take = Callable[[str], str]


def stand_alone(html: str, *, take: Take, prefix: str) -> str:
    """The same HTML for the package; `take` gives the path of a file there, from its address here."""
    parser = _Rewriter(take, prefix)
    parser.feed(html)
    parser.close()
    return "".join(parser.written)


class _Rewriter(HTMLParser):
    def __init__(self, take: Take, prefix: str) -> None:
        super().__init__(convert_charrefs=False)
        self.take, self.prefix = take, prefix
        self.written: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.written.append(self._opened(tag, attrs, ">"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.written.append(self._opened(tag, attrs, "/>"))

    def _opened(self, tag: str, attrs: list[tuple[str, str | None]], end: str) -> str:
        changed = dict(self._changed(tag, attrs))
        if tag == "use":  # a drawing of the site, which says nothing that is not in words beside it
            return ""
        if tag in ("img", "source", "track") and not changed.get("src"):
            return f'<span class="small soft">{LEFT_OUT}</span>' if tag == "img" else ""
        if changed == dict(attrs):
            return self.get_starttag_text() or ""
        return f"<{tag}{_attributes(changed)}{end}"

    def _changed(self, tag: str, attrs: list[tuple[str, str | None]]) -> list[tuple[str, str | None]]:
        return [
            (name, self._value(tag, name, value))
            for name, value in attrs
            if name != "srcset" and not name.startswith("hx-")
        ] + [(name, value) for name, value in _opening(tag, dict(attrs)) if name not in dict(attrs)]

    def _value(self, tag: str, name: str, value: str | None) -> str | None:
        if not value:
            return value
        if name in EMBEDDED:
            return self.take(value)
        if name in NAMING:
            return " ".join(f"{self.prefix}{each}" for each in value.split())
        return self._target(tag, value) if name == "href" else value

    def _target(self, tag: str, address: str) -> str:
        if address.startswith("#"):
            return f"#{self.prefix}{address[1:]}"
        if address.startswith(FILES):
            return self.take(address) or settings.BASE_URL + address
        return address if address.startswith(ELSEWHERE) else settings.BASE_URL + address

    def handle_endtag(self, tag: str) -> None:
        self.written.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.written.append(data)

    def handle_entityref(self, name: str) -> None:
        self.written.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.written.append(f"&#{name};")


def _opening(tag: str, attrs: dict[str, str | None]) -> list[tuple[str, str]]:
    """A link never takes the place of the lesson in the other platform's frame."""
    address = attrs.get("href") or "#"
    return [("target", "_blank"), ("rel", "noopener")] if tag == "a" and not address.startswith("#") else []


def _attributes(attrs: dict[str, str | None]) -> str:
    return "".join(f" {name}" if value is None else f' {name}="{escape(value)}"' for name, value in attrs.items())
