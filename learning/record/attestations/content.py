"""What an attestation would say today, drawn from the ledger and from what was followed."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from foundation.access.viewer import Viewer
from foundation.french.dates import local_date
from foundation.kinds.registry import kind
from foundation.networks.models import Structure
from learning.record.attestations.models import Attestation
from learning.record.models import Fact
from learning.record.progress import Outline, Score, progress_from

#: what one asks for, by the word in its address: of which kind of object, and which paper it gives
ASKED = {
    "tutorial": ("tutorial", Attestation.Kind.FOLLOWED),
    "event": ("event", Attestation.Kind.ATTENDED),
    "presence": ("event", Attestation.Kind.PRESENCE),
}


@dataclass(frozen=True)
class Content:
    """The words of a paper that is not issued yet."""

    object_kind: str
    object_uuid: UUID
    kind: str
    words: dict[str, Any]
    half_days: list[dict[str, Any]] = field(default_factory=list)
    score: Score | None = None

    @property
    def kind_words(self) -> str:
        return Attestation.Kind(self.kind).label


def content_of(viewer: Viewer, asked: str, uuid: UUID) -> Content | None:
    """None unless the viewer finished it, and may still see it; a plain proof is of closed groups alone."""
    object_kind, paper = ASKED[asked]
    facts = list(Fact.objects.of_person(viewer.user).about(uuid).order_by("occurred_at", "pk"))
    declared = kind(object_kind)
    assert declared.visible
    target = declared.visible(viewer).filter(uuid=uuid).first() if facts else None
    if target is None:
        return None
    if object_kind == "tutorial":
        return _of_tutorial(target, facts)
    content = _of_day(target, facts)
    return _plain(target, content) if content and paper == Attestation.Kind.PRESENCE else content


def _of_tutorial(tutorial: Any, facts: list[Fact]) -> Content | None:
    completion = next((fact for fact in facts if fact.kind == Fact.Kind.TUTORIAL_COMPLETED), None)
    if completion is None:
        return None
    words = {
        "structure": _structure(completion),
        "title": tutorial.title,
        "objectives": "\n".join(tutorial.objective_list),
        "modality": "À distance : tutoriel en ligne, suivi à son rythme",
        "started_on": min(local_date(facts[0].occurred_at), local_date(completion.occurred_at)),
        "finished_on": local_date(completion.occurred_at),
        "minutes": completion.minutes,
    }
    return Content(
        "tutorial", tutorial.uuid, Attestation.Kind.FOLLOWED, words, score=progress_from(facts, Outline(())).best
    )


def _of_day(day: Any, facts: list[Fact]) -> Content | None:
    half_days = presences_in(facts)
    if not half_days:
        return None
    attended = [fact for fact in facts if fact.kind == Fact.Kind.ATTENDED]
    words = {
        "structure": _structure(attended[-1]),
        "title": day.title,
        "objectives": day.objective,
        "modality": f"{day.get_format_display()} : {day.get_modality_display().lower()}",
        "place": day.commune.name if day.commune and day.is_onsite else "",
        "started_on": _day_of(half_days[0]),
        "finished_on": _day_of(half_days[-1]),
        "minutes": sum(half_day["minutes"] for half_day in half_days),
    }
    return Content("event", day.uuid, Attestation.Kind.ATTENDED, words, half_days=half_days)


def _plain(day: Any, content: Content) -> Content | None:
    """That the person was there, on these dates and at these hours: neither what it was about nor where."""
    if not day.is_confidential:
        return None
    words = {
        **content.words,
        "title": day.title_outside,
        "objectives": "",
        "place": "",
        "modality": day.get_format_display(),
    }
    return replace(content, kind=Attestation.Kind.PRESENCE, words=words)


def presences_in(facts: Iterable[Fact]) -> list[dict[str, Any]]:
    """The half-days whose presence stands: one that was corrected does not."""
    standing: dict[str, list[int]] = {}
    for fact in facts:
        half_day = standing.setdefault(fact.occurred_at.astimezone(datetime.UTC).isoformat(), [])
        if fact.kind == Fact.Kind.ATTENDED:
            half_day.append(fact.minutes)
        elif fact.kind == Fact.Kind.ATTENDANCE_REVOKED and half_day:
            half_day.pop()
    return [{"starts": starts, "minutes": minutes[-1]} for starts, minutes in sorted(standing.items()) if minutes]


def _day_of(half_day: dict[str, Any]) -> datetime.date:
    return local_date(datetime.datetime.fromisoformat(half_day["starts"]))


def _structure(fact: Fact) -> str:
    """The name of the structure that the person was of then."""
    found = Structure.objects.filter(pk=fact.structure_number).first() if fact.structure_number else None
    return found.name if found else ""
