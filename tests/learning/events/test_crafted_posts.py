"""Forms that no page of ours would send, to every address of days: an answer of the 400s, and nothing changed."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from uuid import uuid4

import pytest
from django.urls import URLPattern, URLResolver

from learning.events.urls import urlpatterns
from tests.factories import holder, member
from tests.learning.events.days import day, take_seat
from tests.learning.events.signups.test_robot import rows

pytestmark = pytest.mark.django_db
MEGABYTE = "é" * 1_000_000
POISONS = {
    "nothing": "", "a megabyte": MEGABYTE, "a NUL byte": "Bonjour\0", "a formula": "=1+1",
    "a number beyond all": "9" * 40, "below zero": "-4",
}  # fmt: skip
#: buttons without any field that are everybody's right, and what needs no day
FREE = {"my_calendar"}
PARTS = {"half": "1", "uuid": str(uuid4()), "number": str(uuid4()), "token": "forge:abc", "code": "abc", "secret": "x"}


def addresses(slug: str, patterns: Any = urlpatterns, before: str = "/") -> Iterator[str]:
    """Every address of the events, its parts filled in."""
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(slug, pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern) and pattern.name not in FREE:
            yield re.sub(r"<(?:\w+:)?(\w+)>", lambda part: {"slug": slug, **PARTS}.get(part[1], "1"), route)


class Fields(HTMLParser):
    """The forms of a page: {action: {field: kind}}."""

    def __init__(self, page: str, here: str) -> None:
        super().__init__()
        self.forms: dict[str, dict[str, tuple[str, str]]] = {}
        self.here, self.open = here, None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form" and given.get("method", "").lower() == "post":
            self.open = self.forms.setdefault(given.get("action") or self.here, {})
        elif tag in ("input", "textarea", "select") and self.open is not None and given.get("name"):
            self.open[given["name"]] = (given.get("type", tag), given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.open = None


@pytest.mark.parametrize("poison", POISONS)
def test_a_stranger_changes_nothing_anywhere(client, poison):
    event = day()
    take_seat(event, member())
    client.force_login(member())
    fields = dict.fromkeys(
        ["nonce", "title", "capacity", "date", "message", "reason", "colleague", "diet", "access", "present", "cell",
         "manager_email", "person", "name", "to", "row", "atelier-1", "statement", "email"],
        POISONS[poison],
    )  # fmt: skip
    before = rows()
    for address in addresses(event.slug):
        status = client.post(address, fields).status_code
        assert 400 <= status < 500 or status == 302, f"{address}: {status}"
    after = rows()
    assert [name for name in before if before[name] != after[name]] == []


@pytest.mark.parametrize("poison", ["a megabyte", "a NUL byte"])
def test_an_organiser_who_sends_it_in_every_field_is_told(client, poison):
    """Every field of every form on their own pages, but the hidden ones."""
    organiser = holder("referent")
    event = day(organiser=organiser)
    take_seat(event, member())
    client.force_login(organiser)
    pages = [(address, client.get(address)) for address in addresses(event.slug)]
    before, sent = rows(), 0
    for address, page in pages:
        if page.status_code != 200 or not page["Content-Type"].startswith("text/html"):
            continue
        for action, fields in Fields(page.content.decode(), address).forms.items():
            texts = [name for name, (kind, _) in fields.items() if kind not in ("hidden", "checkbox", "radio", "file")]
            if not action.startswith("/agenda/") or not texts:
                continue
            data = {name: value for name, (kind, value) in fields.items() if kind == "hidden"}
            status = client.post(action, {**data, **dict.fromkeys(texts, POISONS[poison])}).status_code
            assert 400 <= status < 500, f"{action} of {address}: {status}"
            sent += 1
    after = rows()
    assert sent >= 5
    assert [name for name in before if before[name] != after[name]] == []
