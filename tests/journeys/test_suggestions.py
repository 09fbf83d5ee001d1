"""The box in the header, by keyboard: it opens, is walked, closes, and leads somewhere."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def window(demo, person):
    page = person(demo)
    page.goto("/aide/")
    return page


def typed(window, text="tutoriel"):
    box = window.get_by_label("Rechercher dans Passerelle")
    box.press_sequentially(text)
    return box, window.locator("#suggestions")


def test_arrows_walk_the_suggestions_and_enter_follows_one(window):
    box, list_ = typed(window)
    expect(list_).to_be_visible()
    expect(window.locator("#suggestions-said")).to_contain_text("suggestion")
    box.press("ArrowDown")
    first = list_.get_by_role("link").first
    expect(first).to_be_focused()
    target = first.get_attribute("href")
    window.keyboard.press("Enter")
    window.wait_for_url(f"**{target}")


def test_escape_closes_and_keeps_what_was_typed(window):
    box, list_ = typed(window)
    expect(list_).to_be_visible()
    box.press("ArrowDown")
    window.keyboard.press("Escape")
    expect(list_).to_be_hidden()
    expect(box).to_be_focused()
    expect(box).to_have_value("tutoriel")


def test_leaving_closes(window):
    _, list_ = typed(window)
    expect(list_).to_be_visible()
    window.get_by_role("link", name="Programme", exact=True).first.focus()
    expect(list_).to_be_hidden()


def test_tab_goes_through_the_suggestions(window):
    box, list_ = typed(window)
    expect(list_).to_be_visible()
    box.press("Tab")
    window.keyboard.press("Tab")
    expect(list_.get_by_role("link").first).to_be_focused()


def test_enter_searches_at_any_time(window):
    box, _ = typed(window)
    box.press("Enter")
    window.wait_for_url("**/recherche/?q=tutoriel")


def test_without_javascript_it_is_a_plain_search(demo, person):
    page = person(demo, java_script_enabled=False)
    page.goto("/aide/")
    page.get_by_label("Rechercher dans Passerelle").fill("tutoriel")
    page.keyboard.press("Enter")
    page.wait_for_url("**/recherche/?q=tutoriel")
