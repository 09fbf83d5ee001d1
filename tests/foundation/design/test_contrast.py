"""The colours hold their contrast, computed from the style sheet itself, light and dark (WCAG 2.1)."""

import re

import pytest
from django.conf import settings

TOKENS = (settings.BASE_DIR / "static" / "css" / "tokens.css").read_text()
HEX = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6});")


def block(start: str) -> dict[str, str]:
    """The colours declared in the rule that starts so."""
    body = TOKENS[TOKENS.index(start) + len(start) :]
    return dict(HEX.findall(body[: body.index("}")]))


LIGHT = block(":root {")
SYSTEM_DARK = block(':root:not([data-theme="light"]) {')
CHOSEN_DARK = block(':root[data-theme="dark"] {')
THEMES = {"light": LIGHT, "dark": {**LIGHT, **CHOSEN_DARK}}


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


TEXT = [
    *((ink, ground) for ink in ("ink", "ink-soft") for ground in ("ground", "surface", "sunken", "raised")),
    *((ink, f"{tint}-tint") for ink in ("ink", "ink-soft") for tint in ("woad", "leaf", "sun", "brick", "slate")),
    *((tone, "surface") for tone in ("woad", "brick", "leaf", "sun-ink", "madder", "plum", "slate")),
    *((tone, "ground") for tone in ("woad", "brick", "leaf", "sun-ink", "madder", "plum", "slate")),
    *((tone, f"{tone}-tint") for tone in ("woad", "brick", "leaf", "madder", "plum", "slate")),
    ("sun-ink", "sun-tint"),
    ("woad-deep", "woad-tint"),
    ("on-woad", "woad"),
    ("on-woad", "woad-deep"),
    ("surface", "ink"),
    ("surface", "brick"),
    *((f"on-ramp-{step}", f"ramp-{step}") for step in (1, 2, 3, 4)),
]
EDGES = [
    *(("line-strong", ground) for ground in ("surface", "ground", "sunken")),
    ("woad", "sunken"),
    ("brick", "surface"),
    ("madder", "surface"),
]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_is_legible(theme, ink, ground):
    colours = THEMES[theme]
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_of_controls_are_seen(theme, edge, ground):
    colours = THEMES[theme]
    assert contrast(colours[edge], colours[ground]) >= 3


def test_the_system_s_dark_and_the_chosen_dark_are_one():
    assert SYSTEM_DARK == CHOSEN_DARK
