"""What this room adds to Wagtail's admin: the axes of the « socle », and a shortcut to the tutorials."""

from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from learning.packages.intake.admin import PackageViewSet
from learning.paths.models import PathPage
from learning.programme.models import Axis
from learning.tutorials.authoring import hooks as authoring_hooks  # noqa: F401
from learning.tutorials.export import hooks as export_hooks  # noqa: F401
from learning.tutorials.models import TutorialPage


class AxisViewSet(SnippetViewSet):
    model = Axis
    icon = "list-ol"
    menu_label = "Axes du socle"
    list_display = ("name", "short_name", "code", "position")
    ordering = ("position",)


class TutorialListing(PageListingViewSet):
    model = TutorialPage
    icon = "openquote"
    menu_label = "Tutoriels"
    menu_order = 110
    add_to_admin_menu = True
    name = "tutorials"
    url_prefix = "tutoriels"
    columns = (*PageListingViewSet.columns, Column("minutes", label="Minutes"))


class PathListing(PageListingViewSet):
    model = PathPage
    icon = "arrow-right-full"
    menu_label = "Parcours"
    menu_order = 111
    add_to_admin_menu = True
    name = "paths"
    url_prefix = "parcours"


register_snippet(AxisViewSet)
register_snippet(PackageViewSet)


@hooks.register("register_admin_viewset")
def tutorial_listing() -> TutorialListing:
    return TutorialListing("tutorials")


@hooks.register("register_admin_viewset")
def path_listing() -> PathListing:
    return PathListing("paths")
