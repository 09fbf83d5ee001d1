"""What every page's frame needs; nothing here asks the database before the frame is drawn."""

from typing import Any

from django.db.models import Count, Subquery
from django.http import HttpRequest

from foundation.access.viewer import Viewer
from foundation.accounts.models import User
from foundation.messages.models import Notification
from foundation.networks.roles.permissions import manages_roles
from foundation.versions.actions import PUBLIC
from foundation.versions.models import ContentVersion
from portal.figures import figure, in_one_query
from portal.steering.permissions import reads_figures

#: The rooms in the main menu: the section that views name, the label, the address.
MENU = (
    ("programme", "Programme", "/programme/"),
    ("tutoriels", "Tutoriels", "/tutoriels/"),
    ("agenda", "Agenda", "/agenda/"),
    ("annuaire", "Annuaire", "/annuaire/"),
    ("ressources", "Ressources", "/ressources/"),
    ("forums", "Forums", "/forums/"),
    ("enquetes", "Enquêtes", "/enquetes/"),
)
THEMES = ("light", "dark")
THEME_COOKIE = "theme"


def frame(request: HttpRequest) -> dict[str, Any]:
    """Defaults (section, breadcrumbs) stand below what a view gives."""
    viewer: Viewer | None = getattr(request, "viewer", None)
    return {
        "viewer": viewer,
        "menu": MENU,
        "section": "",
        "breadcrumbs": (),
        "here": request.get_full_path() if request.method == "GET" else request.path,
        "theme": theme_of(request),
        "unread": lambda: _unread(request, viewer),
        "mine_code": lambda: _own_department(viewer),
        "steers": lambda: bool(viewer and reads_figures(viewer)),
        "names_people": lambda: bool(viewer and manages_roles(viewer)),
        "edits": lambda: bool(viewer and viewer.holds("carif_oref", "administration")),
    }


def theme_of(request: HttpRequest) -> str:
    chosen = request.COOKIES.get(THEME_COOKIE, "")
    return chosen if chosen in THEMES else ""


def _own_department(viewer: Viewer | None) -> str:
    return viewer.structure.commune.department.code if viewer and viewer.structure else ""


def _unread(request: HttpRequest, viewer: Viewer | None) -> int:
    """The bell's count and, in the same query, the version that shared fragments are keyed by."""
    if viewer is None or viewer.is_visitor:
        return 0
    row = in_one_query(
        User.objects.filter(pk=viewer.user.pk),
        unread=figure(Notification.objects.of(viewer.user).unread(), Count("pk")),
        version=Subquery(ContentVersion.objects.filter(name=PUBLIC).values("number")),
    )
    if row is None:
        return 0
    request.shared_version = row["version"] or 0  # type: ignore[attr-defined]
    return row["unread"]
