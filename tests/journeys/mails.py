"""Mails of the demo, read on its outbox page as a person would read theirs."""

import re
import time

from playwright.sync_api import Page, expect

#: between two looks at the outbox, in milliseconds; and how many seconds a mail may take
A_MOMENT, AT_MOST = 250, 60


def open_mail(window: Page, address: str, subject: str) -> str:
    """Open the newest mail of that subject to that person, once it has been written. Returns its text."""
    row = window.locator("li.row").filter(has_text=address).filter(has_text=re.compile(subject)).first
    deadline = time.monotonic() + AT_MOST
    while time.monotonic() < deadline:
        window.goto("/demo/courriels/")
        if row.count():
            row.get_by_role("link").click()
            expect(window.locator("main")).to_contain_text(address)
            return window.locator("article").inner_text()
        window.wait_for_timeout(A_MOMENT)
    raise AssertionError(f"« {subject} » has not been written to {address}")


def follow(window: Page, address: str, subject: str, path: str) -> None:
    """Open the link of that mail whose address has `path` in it, in the same window and without signing in."""
    open_mail(window, address, subject)
    window.locator(f"article a[href*='{path}']").click()
    window.wait_for_url(f"**{path}**")
