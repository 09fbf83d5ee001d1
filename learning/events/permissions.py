"""Who may propose a day, work on it, approve it."""

from foundation.access.viewer import Viewer
from learning.events.models import Event


def may_propose(viewer: Viewer) -> bool:
    return viewer.holds("referent", "carif_oref")


def may_approve(viewer: Viewer) -> bool:
    return viewer.holds("carif_oref")


def may_manage(viewer: Viewer, event: Event) -> bool:
    """Who organises, and the editors of the CARIF-OREF: names, attendance, changes."""
    if not viewer.is_member:
        return False
    return event.organiser_id == viewer.user.pk or viewer.holds("carif_oref") or co_organises(viewer, event)


def co_organises(viewer: Viewer, event: Event) -> bool:
    return not viewer.is_visitor and any(each.pk == viewer.user.pk for each in event.team)


def may_decide(viewer: Viewer, event: Event) -> bool:
    """A proposal is approved or sent back by the CARIF-OREF, or by who was asked when it gave no answer."""
    asked = not viewer.is_visitor and event.second_approver_id == viewer.user.pk and viewer.is_member
    return event.state == Event.State.PROPOSED and (may_approve(viewer) or asked)


def may_hand_over(viewer: Viewer, event: Event) -> bool:
    """The organiser's own, and the CARIF-OREF's when an organiser has left."""
    return viewer.is_member and (event.organiser_id == viewer.user.pk or viewer.holds("carif_oref"))


def may_copy(viewer: Viewer, event: Event) -> bool:
    """What took place once may be organised again by any référent; of a closed group, by its own organisers."""
    return may_propose(viewer) and (not event.is_confidential or may_manage(viewer, event))


def may_see_names(viewer: Viewer, event: Event) -> bool:
    """The list of who comes; that of a practice analysis is its organiser's alone (V10)."""
    if event.is_confidential:
        return viewer.is_member and event.organiser_id == viewer.user.pk
    return may_manage(viewer, event)
