"""What this room adds to the Wagtail admin."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from foundation.versions.actions import bump
from portal.legal.models import SiteIdentity


class SiteIdentityViewSet(SnippetViewSet):
    model = SiteIdentity
    icon = "site"
    menu_label = "Mentions légales"
    add_to_settings_menu = True


register_snippet(SiteIdentityViewSet)


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def show_at_once(_request: HttpRequest, instance: Any) -> None:
    """Visitors read the new words at once, not when their cached page has grown old."""
    if isinstance(instance, SiteIdentity):
        bump()
