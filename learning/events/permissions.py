"""Who may propose a day, work on it, approve it."""

from foundation.access.viewer import Viewer
from learning.events.models import Event


def may_propose(viewer: Viewer) -> bool:
    return viewer.holds("referent", "carif_oref")


def may_approve(viewer: Viewer) -> bool:
    return viewer.holds("carif_oref")


def may_manage(viewer: Viewer, event: Event) -> bool:
    """The organiser, and the editors of the CARIF-OREF: names, attendance, changes."""
    return viewer.is_member and (event.organiser_id == viewer.user.pk or viewer.holds("carif_oref"))


def may_see_names(viewer: Viewer, event: Event) -> bool:
    """The list of who comes; that of a practice analysis is its organiser's alone (V10)."""
    if event.is_confidential:
        return viewer.is_member and event.organiser_id == viewer.user.pk
    return may_manage(viewer, event)
