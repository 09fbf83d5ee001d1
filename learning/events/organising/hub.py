"""Where the life of a day stands, for who organises it, and what can be done from there."""

from dataclasses import dataclass
from typing import Any

from foundation.access.viewer import Viewer
from foundation.clock import now
from learning.events.models import Event
from learning.events.permissions import may_copy, may_hand_over, may_see_names

STAGES = ("Brouillon", "Proposée", "Approuvée", "Inscriptions ouvertes", "Complète", "Tenue", "Close")


@dataclass(frozen=True)
class Stage:
    label: str
    state: str  # "done", "here" or "later", as « le fil » draws them


def stage_of(event: Event) -> str:
    """The one word for where a day stands in its life."""
    State = Event.State  # noqa: N806 (a class)
    if event.is_called_off:
        return event.get_state_display()
    if event.state in (State.DRAFT, State.PROPOSED):
        return STAGES[0] if event.state == State.DRAFT else STAGES[1]
    if event.closed_at:
        return "Close"
    if event.is_past or event.state == State.HELD:
        return "Tenue"
    if event.opens_at and event.opens_at > now():
        return "Approuvée"
    return "Complète" if event.is_full else "Inscriptions ouvertes"


def stages_of(event: Event) -> list[Stage]:
    """The whole life of a day, and where this one stands; nothing of it for a day that was called off."""
    here = stage_of(event)
    if here not in STAGES:
        return []
    position = STAGES.index(here)
    return [
        Stage(label, "here" if n == position else "done" if n < position else "later") for n, label in enumerate(STAGES)
    ]


def organised_crumbs(event: Event, title: str) -> list[tuple[str, str]]:
    here = (event.short_name, event.address)
    return [("Agenda", "/agenda/"), here, ("Organiser", f"{event.address}organiser/"), (title, "")]


def hub_of(event: Event, viewer: Viewer) -> dict[str, Any]:
    """What the page of the organiser shows."""
    alive = not event.is_called_off
    return {
        "event": event,
        "stages": stages_of(event),
        "stage": stage_of(event),
        "slots": event.slots.count(),
        "workshops": event.workshops.count(),
        "letters": list(event.letters.select_related("by")[:10]),
        "offered": event.hand_overs.asked().select_related("to").first(),
        "may_see_names": may_see_names(viewer, event),
        "may_hand_over": may_hand_over(viewer, event),
        "may_copy": may_copy(viewer, event),
        "may_change": alive and not event.is_past,
        "may_postpone": event.published and event.state != Event.State.CANCELLED and event.state != Event.State.HELD
        and (not event.is_past or event.state == Event.State.POSTPONED),
        "may_invite": alive and event.published and not event.has_begun,
        "may_close": event.state == Event.State.HELD and not event.closed_at,
    }  # fmt: skip
