"""The convocation: a tagged PDF (PDF/UA-1) drawn by typst from the sign-up and its day, and kept nowhere."""

import datetime
import json
from pathlib import Path
from typing import Any

import typst
from django.conf import settings

from foundation.clock import PARIS
from foundation.design.region import region
from foundation.french.dates import clock, day, days, duration
from foundation.french.typography import HARD, french
from learning.events.agenda.calendars import where
from learning.events.models import Event, HalfDay
from learning.events.signups.links.tokens import address_of
from learning.events.signups.models import SignUp
from learning.events.signups.workshops.selectors import in_words

HERE = Path(__file__).parent


def draw_convocation(sign_up: SignUp) -> bytes:
    """The PDF; the same rows give the same bytes."""
    drawn = typst.compile(
        HERE / "convocation.typ", root=HERE, ignore_system_fonts=True, format="pdf", pdf_standards="ua-1",
        sys_inputs={"said": json.dumps(said_by(sign_up))}, timestamp=int(_moment(sign_up).timestamp()),
    )  # fmt: skip
    return drawn[0] if isinstance(drawn, list) else drawn


def _moment(sign_up: SignUp) -> datetime.datetime:
    return max(sign_up.changed_at, sign_up.event.changed_at)


def said_by(sign_up: SignUp) -> dict[str, Any]:
    """The words of the paper, as plain values."""
    event, drawn = sign_up.event, _moment(sign_up).astimezone(PARIS)
    title, half_days = french(event.title), list(event.half_days.all())
    address = f"{settings.BASE_URL}{event.address}"
    return {
        "document_title": f"Convocation{HARD}: {title}",
        "issuer": settings.ISSUER,
        "drawn": {"year": drawn.year, "month": drawn.month, "day": drawn.day},
        "frieze": place_in_region(event),
        "holder": sign_up.holder.get_full_name() or sign_up.holder.email,
        "structure": french(sign_up.structure_name),
        "title": title,
        "facts": _facts(event),
        "sessions": [_session(each) for each in half_days] if len(half_days) > 1 else [],
        "workshops": [french(line) for line in in_words(sign_up)],
        "video": event.video_link if event.is_online else "",
        "objective": french(event.objective),
        "address": address,
        "address_words": address.split("://", 1)[-1],
        "returning": f"{settings.BASE_URL}{address_of(sign_up)}rendre/",
        "footer": f"Convocation, {days(event.starts_at, event.ends_at)}",
        "demo": settings.DEMO,
    }


def _facts(event: Event) -> list[tuple[str, str]]:
    one = f"{day(event.starts_at)}, de {clock(event.starts_at)} à {clock(event.ends_at)}"
    when = event.when if event.has_several_dates else one
    rows = [
        ("Dates" if event.has_several_dates else "Date", when[0].upper() + when[1:]),
        ("Lieu", french(where(event))),
        ("Accessibilité", french(event.accessibility) if event.is_onsite else ""),
        ("Modalité", event.get_modality_display()),
        ("Organisation", str(event.organiser)),
    ]
    return [(label, value) for label, value in rows if value]


def _session(half: HalfDay) -> str:
    return f"{day(half.date)}, de {clock(half.starts)} à {clock(half.ends)} ({duration(half.minutes)})"


def place_in_region(event: Event) -> int:
    """Which of the eight départements the frieze lights; none for a day that is only online."""
    codes = [land.code for land in region().lands]
    code = event.commune.department.code if event.commune and event.is_onsite else ""
    return codes.index(code) if code in codes else -1
