"""The sheet of a half-day as a tagged PDF (PDF/UA-1): a code a row, empty lines for who walks in."""

import io
import json
from pathlib import Path
from typing import Any, Literal

import segno
import typst
from django.conf import settings

from foundation.clock import today
from foundation.french.dates import clock, day, plain_day
from foundation.french.typography import french
from learning.events.agenda.calendars import where
from learning.events.attendance.paper.codes import row_code
from learning.events.attendance.selectors import by_name
from learning.events.models import Event, HalfDay
from learning.events.signups.models import SignUp

HERE = Path(__file__).parent
PAPER = HERE / "sheet.typ"
#: empty lines, at least; more when much of the room is empty
BLANKS = 6


def draw_sheet(event: Event, half_day: HalfDay) -> bytes:
    """The PDF to print."""
    return _draw(event, half_day, "pdf", pdf_standards="ua-1")


def draw_picture(event: Event, half_day: HalfDay) -> bytes:
    """Its first page as a PNG, for whoever checks how it looks."""
    return _draw(event, half_day, "png", ppi=80)


def _draw(event: Event, half_day: HalfDay, kind: Literal["pdf", "png"], **options: Any) -> bytes:
    told = {"said": json.dumps(said_of(event, half_day)), "qr": square_of(_address(event))}
    drawn = typst.compile(PAPER, root=HERE, ignore_system_fonts=True, sys_inputs=told, format=kind, **options)
    return drawn[0] if isinstance(drawn, list) else drawn


def said_of(event: Event, half_day: HalfDay) -> dict[str, Any]:
    """The words of the sheet, as plain values."""
    hours = f"{day(half_day.date)}, de {clock(half_day.starts)} à {clock(half_day.ends)}"
    printed = today()
    return {
        "document_title": french(f"Feuille d’émargement : {event.title}, {hours}"),
        "title": french(event.title),
        "when": hours[0].upper() + hours[1:],
        "where": french(where(event)),
        "organiser": french(f"Journée organisée par {event.organiser}. {event.get_modality_display()}."),
        "issuer": settings.ISSUER,
        "footer": french(f"Feuille d’émargement : {event.title}, {plain_day(half_day.date)}"),
        "lines": [_line(each) for each in _people(event)],
        "blanks": [{"code": f"S{number:02d}", "name": "", "structure": ""} for number in range(1, _blanks(event) + 1)],
        "address": _address(event),
        "qr_words": "Carré à scanner : il mène à la page où déposer cette feuille une fois signée",
        "notice": french(
            "Vos nom, structure et signature prouvent votre présence. Ils sont gardés trois ans par l’organisation "
            f"de la journée, et servent à votre attestation. Vos droits : {settings.BASE_URL}/donnees-personnelles/"
        ),
        "printed_parts": {"year": printed.year, "month": printed.month, "day": printed.day},
    }


def _people(event: Event) -> list[SignUp]:
    people = event.sign_ups.at_the_day().with_person_and_place()
    return sorted(people, key=by_name)


def _line(sign_up: SignUp) -> dict[str, str]:
    parts = [sign_up.structure_name, sign_up.network.acronym if sign_up.network else ""]
    return {
        "code": row_code(sign_up),
        "name": _name(sign_up.holder),
        "structure": french(", ".join(part for part in parts if part)),
    }


def _name(person: Any) -> str:
    """« DÉMO Claire »: the order of the list is that of the surnames."""
    return f"{person.last_name.upper()} {person.first_name}".strip() or str(person)


def _blanks(event: Event) -> int:
    return max(BLANKS, min(event.seats_left, 2 * BLANKS)) if event.is_onsite else BLANKS


def _address(event: Event) -> str:
    return f"{settings.BASE_URL}{event.address}le-jour-meme/"


def square_of(address: str) -> str:
    """A QR code as SVG."""
    drawn = io.BytesIO()
    segno.make(address, error="m").save(drawn, kind="svg", xmldecl=False, border=0, omitsize=True, dark="#17262d")
    return drawn.getvalue().decode()
