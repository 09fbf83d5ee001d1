"""What the pages of one's account need: the name of a device, and the square to scan."""

import re

from django import template
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Chromium", "Chromium"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


@register.filter
def device(user_agent: str) -> str:
    """« Firefox sur Windows », of what a browser says of itself."""
    browser = next((name for mark, name in BROWSERS if mark in user_agent), "Navigateur inconnu")
    system = next((name for mark, name in SYSTEMS if mark in user_agent), "")
    return f"{browser} sur {system}" if system else browser


@register.filter
def qr_drawing(svg: str) -> SafeString:
    """The square of a second factor, drawn in the page itself: our policy takes no image by data: address."""
    box = re.search(r'viewBox="([\d. ]+)"', svg)
    path = re.search(r'<(?:svg:)?path d="([\dMLHVZhvlmz,. -]+)"', svg)
    if not (box and path):
        return mark_safe("")
    return mark_safe(  # noqa: S308 (both parts were matched against a strict alphabet)
        f'<svg viewBox="{box[1]}" aria-hidden="true" focusable="false"><path d="{path[1]}"/></svg>'
    )


@register.simple_tag
def demo_outbox() -> str:
    """Where the mails of the demo can be read; nothing in another mode."""
    return "/demo/courriels/" if settings.DEMO else ""
