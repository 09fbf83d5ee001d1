"""The root of the site, on any installation."""

from django.db import transaction
from wagtail.models import Page, Site

from foundation.access.actions import set_audience
from foundation.access.keys import PUBLIC
from portal.home.models import HomePage


@transaction.atomic
def ensure_site() -> HomePage:
    """The home page as the root of the only site, instead of Wagtail's « Welcome » page."""
    home = HomePage.objects.first()
    if home:
        return home
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title="Accueil", slug="accueil", show_in_menus=False))
    set_audience(target=home, keys=[PUBLIC])
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": home, "site_name": "Passerelle"}
    )
    _remove_welcome(root)
    return home


def _remove_welcome(root: Page) -> None:
    """The page that Wagtail's own migrations put there: the only one of no type of ours."""
    for page in root.get_children().specific():
        if type(page) is Page:
            page.delete()
