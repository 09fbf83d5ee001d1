"""The HTML of a mail made from its text: paragraphs, links by their words, and one main button."""

import re

import pytest

from foundation.messages.outbox.wording import as_html

HERE = "http://127.0.0.1:8000"


@pytest.fixture(autouse=True)
def base_url(settings):
    settings.BASE_URL = HERE


def test_a_line_that_ends_with_our_address_is_a_link_by_its_words():
    text = (
        f"Bonjour,\n\nPrendre la place, ou la laisser\u00a0: {HERE}/place/abc:def/\n\nLa page\u00a0: {HERE}/agenda/a/"
    )
    assert re.findall(r'<a class="([^"]+)" href="([^"]+)">([^<]+)</a>', as_html(text)) == [
        ("act act-main", f"{HERE}/place/abc:def/", "Prendre la place, ou la laisser"),
        ("act", f"{HERE}/agenda/a/", "La page"),
    ]


def test_long_words_are_an_ordinary_link():
    long = "Vous ne pouvez plus venir ? Dites-le, la place servira à quelqu’un d’autre"
    assert f'<a href="{HERE}/x/">{long}</a>' in as_html(f"{long} : {HERE}/x/")


@pytest.mark.parametrize(
    "text",
    ["Suivre : https://visio.example/a", f"Deux lignes\nLa page : {HERE}/a/", f"Deux adresses : {HERE}/a/ {HERE}/b/"],
)
def test_other_addresses_stay_as_they_are_written(text):
    assert "act" not in as_html(text)
    assert "<a href=" in as_html(text)


def test_what_people_write_is_escaped_in_a_link():
    assert as_html(f'<b>"Voir" : {HERE}/?a=1&b="2"') == (
        '<p><a class="act act-main" href="http://127.0.0.1:8000/?a=1&amp;b=&quot;2&quot;">&lt;b&gt;&quot;Voir&quot;</a></p>'
    )
