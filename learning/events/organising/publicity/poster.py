"""The poster of a day: a tagged A4 PDF (PDF/UA-1) with the square of its address, drawn by typst and kept nowhere."""

import json
from pathlib import Path
from typing import Any, Literal

import typst
from django.conf import settings

from foundation.clock import PARIS
from foundation.french.dates import clock, day, plain_day
from foundation.french.numbers import count
from foundation.french.spans import hours_in_words
from foundation.french.typography import french
from learning.events.agenda.calendars import where
from learning.events.attendance.paper.sheet import square_of
from learning.events.models import Event
from learning.events.signups.convocation.paper import place_in_region

HERE = Path(__file__).parent
#: dates beyond these are told by the page
MOST_DATES = 6
#: how large a title of so many characters may be, in points
SIZES = ((40, 50), (80, 40), (120, 33))
SMALLEST = 28


def draw_poster(event: Event) -> bytes:
    """The PDF; the same day gives the same bytes."""
    return _draw(event, "pdf", pdf_standards="ua-1", timestamp=int(event.changed_at.timestamp()))


def draw_picture(event: Event) -> bytes:
    """The same as a PNG, for whoever checks how it looks."""
    return _draw(event, "png", ppi=60)


def _draw(event: Event, kind: Literal["pdf", "png"], **options: Any) -> bytes:
    told = {"said": json.dumps(said_of(event)), "qr": square_of(_address(event))}
    drawn = typst.compile(
        HERE / "poster.typ", root=HERE, ignore_system_fonts=True, sys_inputs=told, format=kind, **options
    )
    return drawn[0] if isinstance(drawn, list) else drawn


def said_of(event: Event) -> dict[str, Any]:
    """The words of the poster, as plain values."""
    title, changed = french(event.title), event.changed_at.astimezone(PARIS)
    return {
        "document_title": title,
        "issuer": settings.ISSUER,
        "drawn": {"year": changed.year, "month": changed.month, "day": changed.day},
        "frieze": place_in_region(event),
        "modality": event.get_modality_display(),
        "title": title,
        "size": next((size for most, size in SIZES if len(title) <= most), SMALLEST),
        "objective": french(event.objective),
        "when": _when(event),
        "where": french(where(event)) or "Lieu à venir",
        "access": event.get_place_access_display() if event.is_onsite else "",
        "public": french(event.target_public),
        "address": _address(event),
        "address_words": _address(event).split("://", 1)[-1],
        "terms": french(_terms(event)),
        "qr_words": "Carré à scanner : il mène à la page de la journée",
        "demo": settings.DEMO,
    }


def _when(event: Event) -> list[str]:
    spans = event.spans
    lines = [f"{day(date)}, {hours_in_words(starts, ends)}" for date, starts, ends in spans[:MOST_DATES]]
    more = [f"et {count(len(spans) - MOST_DATES, 'autre date', 'autres dates')}"] if len(spans) > MOST_DATES else []
    return [line[0].upper() + line[1:] for line in lines] + more


def _terms(event: Event) -> str:
    seats = count(event.capacity, "place", "places")
    return f"{seats}. Inscription jusqu’au {plain_day(event.deadline)}, à {clock(event.deadline)}."


def _address(event: Event) -> str:
    return f"{settings.BASE_URL}{event.address}"
