"""The paper: a tagged PDF (PDF/UA-1) drawn by typst, from one row and nothing else.

It takes a few milliseconds, so it is drawn when it is asked for and kept nowhere. Fonts are typst's own and the date
is that of the row: the same row gives the same bytes on every machine.
"""

import datetime
import hashlib
import io
import json
from pathlib import Path
from typing import Any, Literal

import segno
import typst
from django.conf import settings

from foundation.clock import PARIS
from foundation.french.dates import clock, day, days, duration, plain_day
from foundation.french.typography import HARD, french
from learning.record.attestations.models import Attestation

HERE = Path(__file__).parent
PAPER = HERE / "attestation.typ"
SENTENCES = {
    Attestation.Kind.FOLLOWED: "a suivi jusqu’à son terme le tutoriel en ligne",
    Attestation.Kind.ATTENDED: "a participé à",
    Attestation.Kind.PRESENCE: "a pris part à",
}
OBJECTIVES = {
    Attestation.Kind.FOLLOWED: "Objectifs du tutoriel",
    Attestation.Kind.ATTENDED: "Objectif de la journée",
    Attestation.Kind.PRESENCE: "",
}


def draw_paper(attestation: Attestation) -> bytes:
    """The PDF of an attestation."""
    return _draw(attestation, "pdf", pdf_standards="ua-1", timestamp=int(attestation.issued_at.timestamp()))


def draw_picture(attestation: Attestation) -> bytes:
    """Its first page as a PNG, for whoever checks how it looks."""
    return _draw(attestation, "png", ppi=110)


def etag_of(pdf: bytes) -> str:
    return hashlib.sha256(pdf).hexdigest()[:32]


def said_by(attestation: Attestation) -> dict[str, Any]:
    """The words of the paper, as plain values."""
    issued = attestation.issued_at.astimezone(PARIS)
    kind, title = attestation.get_kind_display(), french(attestation.title)
    return {
        "document_title": f"{kind}{HARD}: {title}, {attestation.holder}",
        "kind": kind,
        "number": attestation.number,
        "issuer": attestation.issuer,
        "issued": plain_day(issued),
        "issued_parts": {"year": issued.year, "month": issued.month, "day": issued.day},
        "holder": attestation.holder,
        "structure": french(attestation.structure),
        "sentence": SENTENCES[Attestation.Kind(attestation.kind)],
        "title": title,
        "facts": _facts(attestation),
        "sessions": [_session(half_day) for half_day in attestation.half_days],
        "objectives": [french(line) for line in attestation.objective_list],
        "objectives_title": OBJECTIVES[Attestation.Kind(attestation.kind)],
        "address": f"{settings.BASE_URL}{attestation.address}",
        "address_words": f"{settings.BASE_URL}{attestation.address}".split("://", 1)[-1],
        "qr_words": f"Carré à scanner : il mène à la page qui vérifie le numéro {attestation.number}",
        "demo": settings.DEMO,
    }


def _facts(attestation: Attestation) -> list[tuple[str, str]]:
    length = "Durée" if attestation.is_of_a_day else "Durée estimée"
    rows = [
        ("Date" if attestation.started_on == attestation.finished_on else "Dates", _dates(attestation)),
        (length, duration(attestation.minutes)),
        ("Modalité", french(attestation.modality)),
        ("Lieu", french(attestation.place)),
        ("Résultat au quiz", _score(attestation)),
    ]
    return [(label, value) for label, value in rows if value]


def _dates(attestation: Attestation) -> str:
    return days(attestation.started_on, attestation.finished_on)


def _score(attestation: Attestation) -> str:
    if not attestation.has_score:
        return ""
    return french(
        f"{attestation.score_right} sur {attestation.score_total}, soit {attestation.score_percent} % "
        f"(seuil de réussite : {attestation.score_threshold} %)"
    )


def _session(half_day: dict[str, Any]) -> str:
    starts = datetime.datetime.fromisoformat(half_day["starts"])
    ends = starts + datetime.timedelta(minutes=half_day["minutes"])
    return f"{day(starts)}, de {clock(starts)} à {clock(ends)} ({duration(half_day['minutes'])})"


def _square(attestation: Attestation) -> str:
    drawn = io.BytesIO()
    segno.make(f"{settings.BASE_URL}{attestation.address}", error="m").save(
        drawn, kind="svg", xmldecl=False, border=0, dark="#17262d"
    )
    return drawn.getvalue().decode()


def _draw(attestation: Attestation, kind: Literal["pdf", "png"], **options: Any) -> bytes:
    told = {"said": json.dumps(said_by(attestation)), "qr": _square(attestation)}
    drawn = typst.compile(PAPER, root=HERE, ignore_system_fonts=True, sys_inputs=told, format=kind, **options)
    return drawn[0] if isinstance(drawn, list) else drawn
