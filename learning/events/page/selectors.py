"""What the page of a day shows."""

from typing import Any

from foundation.access.viewer import Viewer
from learning.events.after.selectors import effect_of, what_stays
from learning.events.agenda.standing import standing_of
from learning.events.models import Event
from learning.events.page.around import Around, around
from learning.events.page.presence import groups_of, places_taken, presence_at
from learning.events.permissions import may_copy, may_decide, may_manage, may_see_names
from learning.events.refusals import Refused, check_may_take_part, check_sign_up_runs
from learning.events.running_order import order_of
from learning.events.selectors import day_rows
from learning.events.signups.card.selectors import my_seat
from learning.events.signups.fairness.room import Room


def day_page(event: Event, viewer: Viewer) -> dict[str, Any]:
    """What the page of a day shows to this viewer. Eight queries at most."""
    mine, stays = day_rows([event], viewer.user)[0].mine, what_stays(event, viewer)
    found, groups = around(event, viewer), groups_of(event)
    room = Room.of(event, shares=True, taken=places_taken(groups))
    order = order_of(event, mine.pk if mine else None)
    return {
        "event": event,
        "order": order,
        "mine": mine,
        "standing": standing_of(event, mine),
        "why_not": why_not(event, viewer),
        **my_seat(event, mine, viewer, order.workshops, room),
        "may_manage": may_manage(viewer, event),
        "may_decide": may_decide(viewer, event),
        "may_copy": may_copy(viewer, event),
        "may_see_names": may_see_names(viewer, event),
        "stations": [*stations_of(event, found), effect_of(event, stays["synthesis"])],
        **stays,
        "paths": found.paths,
        **presence_at(event, groups),
    }


def why_not(event: Event, viewer: Viewer) -> str:
    """The sentence that the sign-up would be refused with, or nothing."""
    try:
        if not (viewer.is_visitor or event.is_past or event.is_called_off):
            check_may_take_part(event, list(viewer.roles))
        check_sign_up_runs(event)
    except Refused as refused:
        return refused.sentence
    return ""


def stations_of(event: Event, found: Around) -> list[dict[str, str]]:
    """« Le fil » as far as the day: the need and the action that it comes from."""
    stations = []
    if found.need:
        stations.append({"kind": "Besoin", "title": found.need})
    if found.action:
        title, address = found.action
        stations.append({"kind": "Action du programme", "title": title, "address": address})
    elif event.axis:
        stations.append({"kind": "Axe du programme", "title": event.axis.name, "address": "/programme/"})
    return [*stations, {"kind": "Journée", "title": event.short_name, "state": "here"}]
