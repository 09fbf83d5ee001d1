"""What the card « Votre place » says."""

from collections.abc import Sequence
from typing import Any

from foundation.access.viewer import Viewer
from learning.events.closed.selectors import InGroup, standing_of
from learning.events.models import Event
from learning.events.refusals import why_closed
from learning.events.running_order import Step
from learning.events.signups.actions import place_of
from learning.events.signups.card.conflicts import Conflict, hours_and_conflicts
from learning.events.signups.colleagues.selectors import may_sign_colleagues_up
from learning.events.signups.fairness.room import Room, keeps_seats
from learning.events.signups.fairness.shares import shares_of
from learning.events.signups.forms import SignUpForm
from learning.events.signups.guests.selectors import guests_left
from learning.events.signups.links.tokens import address_of
from learning.events.signups.models import SignUp


def my_seat(event: Event, mine: SignUp | None, viewer: Viewer, workshops: Sequence[Step], room: Room) -> dict[str, Any]:
    """What the card « Votre place » says besides: why there is no seat now, and where a held one is answered for.
    The hours too: one query for both, and one more for a closed group."""
    place = place_of(list(viewer.roles))
    network, structure = place.get("network"), place.get("structure")
    inside = standing_of(event, viewer) if not event.is_past else InGroup(in_group=_was_there(event, mine, viewer))
    note = room.why_not(network and network.pk, structure and structure.pk)
    left = room.left_for(network.pk) if network and network.pk in room.kept else None
    if mine and mine.is_waiting:
        note = note or "D’autres personnes passent avant vous."
    return {
        "room_note": note,
        "keeps_seats": keeps_seats(event),
        "kept_networks": len(room.kept),
        "my_network": network,
        "left_for_mine": left,
        "shares": [] if viewer.is_visitor or event.is_confidential else shares_of(room),
        "seat_address": address_of(mine) if mine else "",
        **_hours(event, viewer),
        "form": SignUpForm(event=event, workshops=() if note else workshops),
        "guests_left": guests_left(event) if viewer.is_visitor else 0,
        "my_workshops": [step for step in workshops if step.mine],
        "must_commit": not mine and inside.must_commit,
        "in_group": inside.in_group,
        "may_sign_up_others": not why_closed(event) and may_sign_colleagues_up(viewer, event),
    }


def _hours(event: Event, viewer: Viewer) -> dict[str, Any]:
    """The half-days of the day and, for whoever may still come, their other days at the same hours. One query."""
    conflicts: list[Conflict] = []
    if viewer.is_visitor or event.is_past or event.is_called_off:
        event.half_days_read = list(event.half_days.all())
    else:
        event.half_days_read, conflicts = hours_and_conflicts(event, viewer.user)
    return {"half_days": event.half_days_read, "conflicts": conflicts}


def _was_there(event: Event, mine: SignUp | None, viewer: Viewer) -> bool:
    """Once the day is over, who had a seat or organised is in its group: nothing else needs to be asked."""
    organised = not viewer.is_visitor and event.organiser_id == viewer.user.pk
    return event.is_confidential and (organised or bool(mine and mine.is_seated))
