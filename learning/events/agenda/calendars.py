"""Days as iCalendar files: a stable UID, a rising SEQUENCE, the hours of Paris, and a cancellation that says so."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

import icalendar
from django.conf import settings

from foundation.clock import PARIS
from foundation.french.spans import Span
from learning.events.models import Event

STATUS = {
    Event.State.PROPOSED: "TENTATIVE",
    Event.State.DRAFT: "TENTATIVE",
    Event.State.POSTPONED: "TENTATIVE",
    Event.State.CANCELLED: "CANCELLED",
}


PARIS_RULES = """BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n")
#: how long before the day a calendar program reminds of it
REMINDER = datetime.timedelta(days=-1)
#: how often programs that follow a feed may ask again
REFRESH = datetime.timedelta(hours=6)


@dataclass(frozen=True)
class Entry:
    """A day in a calendar file; `seated`: the person has a seat, hence the video link and a reminder."""

    event: Event
    seated: bool = False
    waiting: bool = False
    #: the workshops that this person chose, in words
    workshops: Sequence[str] = ()


def calendar_of(
    *events: Event, name: str = "Passerelle", with_link: bool = False, workshops: Sequence[str] = ()
) -> bytes:
    """The file of these days. The video link and the reminder are only for who has a seat: `with_link`."""
    return calendar_with((Entry(event, seated=with_link, workshops=workshops) for event in events), name=name)


def calendar_with(entries: Iterable[Entry], *, name: str, is_feed: bool = False) -> bytes:
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Passerelle//Agenda//FR")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", "Europe/Paris")
    if is_feed:
        calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", "PT6H")
    calendar.add_component(_paris())
    for entry in entries:
        for number, span in enumerate(entry.event.spans):
            calendar.add_component(_component(entry, number, span))
    return calendar.to_ical()


@cache
def _paris() -> icalendar.Component:
    """The rule of summer time since 1996, which readers apply to any year."""
    return icalendar.Timezone.from_ical(PARIS_RULES)


def _component(entry: Entry, number: int, span: Span) -> icalendar.Event:
    """One for each date of the day; the number of a date is part of its UID, and the first has none."""
    event, component = entry.event, icalendar.Event()
    date, starts, ends = span
    own = f"-{number + 1}" if number else ""
    component.add("uid", f"{event.uuid}{own}@{urlsplit(settings.BASE_URL).hostname}")
    component.add("sequence", event.sequence)
    component.add("dtstamp", event.changed_at)
    component.add("last-modified", event.changed_at)
    component.add("dtstart", datetime.datetime.combine(date, starts, PARIS))
    component.add("dtend", datetime.datetime.combine(date, ends, PARIS))
    component.add("summary", f"{event.title} (liste d’attente)" if entry.waiting else event.title)
    component.add("description", _description(entry))
    component.add("location", where(event))
    component.add("url", settings.BASE_URL + event.address)
    component.add("status", _status(entry))
    component.add("transp", "OPAQUE" if entry.seated and not event.is_called_off else "TRANSPARENT")
    component.add("categories", [event.get_modality_display()])
    if entry.seated and not event.is_called_off:
        component.add_component(_reminder(event))
    return component


def _status(entry: Entry) -> str:
    called = STATUS.get(Event.State(entry.event.state))
    return called or ("TENTATIVE" if entry.waiting else "CONFIRMED")


def _reminder(event: Event) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"Demain : {event.title}")
    alarm.add("trigger", REMINDER)
    return alarm


def _description(entry: Entry) -> str:
    event, lines = entry.event, [entry.event.objective]
    if entry.seated and event.video_link:
        lines.append(f"Pour suivre à distance : {event.video_link}")
    if entry.workshops:
        lines.append("\n".join(["Mes ateliers", *entry.workshops]))
    return "\n\n".join([*lines, settings.BASE_URL + event.address])


def where(event: Event) -> str:
    """« MCEF de Foix, 1 rue de l’Essai, Foix », « À distance »."""
    parts = [event.place_name, event.place_address, event.commune.name if event.commune else ""]
    place = ", ".join(part for part in parts if part)
    if event.format == Event.Format.ONLINE:
        return "À distance"
    return f"{place}, et à distance" if event.is_online else place
