"""A real browser (the system's Chromium) before a real Passerelle that serves the demo region."""

import os
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.servers import Server, demo_server
from tests.suites import chromium

#: Without these, Chromium asks hosts of its own at every start.
QUIET = [
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-default-apps", "--no-default-browser-check",
]  # fmt: skip
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


def pytest_collection_modifyitems(items: list) -> None:
    """Whatever stands here and asks for a browser is of the browser suite."""
    for item in items:
        if {"browser", "page", "person"} & set(getattr(item, "fixturenames", ())) and "journeys" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict:
    sandbox = [] if os.getuid() else ["--no-sandbox"]
    return {"executable_path": chromium(), "args": [*QUIET, *sandbox]}


@pytest.fixture(scope="session")
def demo(tmp_path_factory) -> Iterator[Server]:
    """One server for the tests that only read."""
    with demo_server(tmp_path_factory.mktemp("demo")) as server:
        yield server


@pytest.fixture
def own_demo(tmp_path) -> Iterator[Server]:
    """A server of this test's own, for what it changes."""
    with demo_server(tmp_path) as server:
        yield server


@pytest.fixture
def person(browser: Browser) -> Iterator[Callable[..., Page]]:
    """`person(server, "conseiller")`: that person's own browser window, signed in with one click."""
    contexts: list[BrowserContext] = []

    def open_window(server: Server, account: str = "", *, size: dict = WIDE, **options) -> Page:
        context = browser.new_context(viewport=size, locale="fr-FR", base_url=server.url, **options)
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        if account:
            page.goto("/compte/login/")
            page.get_by_role("button", name=re.compile(re.escape(ACCOUNTS[account]))).click()
            page.wait_for_url("**/mon-espace/")
        return page

    yield open_window
    for context in contexts:
        context.close()


#: Whose name stands on each one-click button of the demo's sign-in page.
ACCOUNTS = {
    "conseiller": "Claire Demo",
    "referent": "Rémi Exemple",
    "reseau": "Inès Gabarit",
    "carif": "Nadia Test",
    "pilotage": "Paul Fictif",
    "admin": "Alex Patron",
}
