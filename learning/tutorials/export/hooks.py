"""What the export adds to Wagtail's admin: a way from a tutorial to its package."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from learning.tutorials.models import TutorialPage


@hooks.register("register_page_header_buttons")
def take_away_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Of what is published, for other platforms."""
    if page.live and page.cached_content_type.model_class() is TutorialPage:
        address = reverse("tutorial_take_away", args=[page.slug])
        yield Button("Emporter (SCORM)…", address, icon_name="download", priority=64)
