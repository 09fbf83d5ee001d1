"""Days as iCalendar files: a stable UID, a rising SEQUENCE, the hours of Paris, and a cancellation that says so."""

from collections.abc import Iterable
from functools import cache
from urllib.parse import urlsplit

import icalendar
from django.conf import settings

from foundation.clock import PARIS
from learning.events.models import Event

STATUS = {
    Event.State.PROPOSED: "TENTATIVE",
    Event.State.DRAFT: "TENTATIVE",
    Event.State.POSTPONED: "TENTATIVE",
    Event.State.CANCELLED: "CANCELLED",
}


def calendar_of(*events: Event, name: str = "Passerelle", with_link: bool = False) -> bytes:
    """The file of these days. The video link is only for who has a seat: `with_link`."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Passerelle//Agenda//FR")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", "Europe/Paris")
    calendar.add_component(_paris())
    for component in _components(events, with_link):
        calendar.add_component(component)
    return calendar.to_ical()


@cache
def _paris() -> icalendar.Timezone:
    return icalendar.Timezone.from_tzid("Europe/Paris")


def _components(events: Iterable[Event], with_link: bool) -> Iterable[icalendar.Event]:
    for event in events:
        component = icalendar.Event()
        component.add("uid", f"{event.uuid}@{urlsplit(settings.BASE_URL).hostname}")
        component.add("sequence", event.sequence)
        component.add("dtstamp", event.changed_at)
        component.add("last-modified", event.changed_at)
        component.add("dtstart", event.starts_at.astimezone(PARIS))
        component.add("dtend", event.ends_at.astimezone(PARIS))
        component.add("summary", event.title)
        component.add("description", _description(event, with_link))
        component.add("location", where(event))
        component.add("url", settings.BASE_URL + event.address)
        component.add("status", STATUS.get(Event.State(event.state), "CONFIRMED"))
        component.add("categories", [event.get_modality_display()])
        yield component


def _description(event: Event, with_link: bool) -> str:
    lines = [event.objective, settings.BASE_URL + event.address]
    if with_link and event.video_link:
        lines.insert(1, f"Pour suivre à distance : {event.video_link}")
    return "\n\n".join(lines)


def where(event: Event) -> str:
    """« MCEF de Foix, 1 rue de l’Essai, Foix », « À distance »."""
    parts = [event.place_name, event.place_address, event.commune.name if event.commune else ""]
    place = ", ".join(part for part in parts if part)
    if event.format == Event.Format.ONLINE:
        return "À distance"
    return f"{place}, et à distance" if event.is_online else place
