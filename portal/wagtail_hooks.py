"""What this room adds to the Wagtail admin."""

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from portal.legal.models import SiteIdentity


class SiteIdentityViewSet(SnippetViewSet):
    model = SiteIdentity
    icon = "site"
    menu_label = "Mentions légales"
    add_to_settings_menu = True


register_snippet(SiteIdentityViewSet)
