"""Nobody meets a dead end: every link of every page that a role can reach by links leads somewhere."""

import html
import re
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

from tests.http import Visitor

LINK = re.compile(r'<(?:a|link)\b[^>]*\shref="([^"]+)"')
#: Wagtail's own admin is walked by its own tests; .ics and files are not read for links.
LEAVE = ("/gestion", "/static/", "/fichiers/", "/compte/logout/")
#: Of a list with many filters, so many addresses with a query string are opened, not each combination.
FILTERS_PER_PATH = 6
ACCOUNTS = ["", "conseiller", "referent", "reseau", "carif", "pilotage", "admin"]


@pytest.mark.sqlite_only  # the demo that it walks is on SQLite, whatever the suite's own database
@pytest.mark.parametrize("account", ACCOUNTS)
def test_every_link_leads_somewhere(demo, account):
    visitor = Visitor(demo.port)
    if account:
        sign_in(visitor, account)
    wrong = walk(visitor)
    assert wrong == {}


def sign_in(visitor: Visitor, account: str) -> None:
    page = visitor.get("/compte/login/")
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)
    assert token
    fields = {"csrfmiddlewaretoken": token[1], "login": f"{account}@demo.example", "password": "demo-passerelle"}
    assert visitor.post("/compte/login/", fields).status == 302


def walk(visitor: Visitor) -> dict[str, str]:
    """Address → what is wrong with it and the page that leads there."""
    seen: dict[str, str] = {"/": ""}
    queue, wrong, filters = ["/"], {}, {}
    while queue:
        address = queue.pop(0)
        answer = visitor.get(address)
        if answer.status >= 400:
            wrong[address] = f"{answer.status}, from {seen[address]}"
        for link in links_of(address, answer):
            path = urlsplit(link).path
            filters[path] = filters.get(path, 0) + ("?" in link and link not in seen)
            if link not in seen and filters[path] <= FILTERS_PER_PATH:
                seen[link] = address
                queue.append(link)
    assert len(seen) > 60
    return wrong


def links_of(address: str, answer) -> set[str]:
    if answer.status in (301, 302):
        found = [answer.headers["Location"]]
    elif "text/html" in answer.headers.get("Content-Type", ""):
        found = [html.unescape(link) for link in LINK.findall(answer.text)]
    else:
        found = []
    links = {urldefrag(urljoin(address, link)).url for link in found}
    return {link for link in links if link.startswith("/") and not link.startswith(LEAVE)}
