"""What a person finished, line by line: tutorials, and days at which a presence was noted."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from foundation.access.viewer import Viewer
from foundation.clock import PARIS
from foundation.kinds.registry import kind
from learning.record.attestations.models import Attestation
from learning.record.attestations.selectors import standing_by_object
from learning.record.models import Fact
from learning.record.selectors import COUNTED

#: What a finished object was, in the words of the page; objects of other kinds are not attested.
WORDS = {"tutorial": "Tutoriel terminé", "event": "Présence constatée"}
GONE = {"tutorial": "Un tutoriel qui n’est plus ouvert", "event": "Une journée qui n’est plus ouverte"}


@dataclass(frozen=True)
class Achievement:
    """One line; without an address where the object is no longer open to the person."""

    kind: str
    finished_at: datetime.datetime
    minutes: int
    title: str
    uuid: UUID
    address: str = ""
    #: the paper that was asked for it and stands
    attestation: Attestation | None = None
    #: of a closed group: a plain proof, for the employer, stands beside the attestation
    gives_plain_proof: bool = False

    @property
    def words(self) -> str:
        return WORDS[self.kind]

    @property
    def year(self) -> int:
        return self.finished_at.astimezone(PARIS).year


@dataclass(frozen=True)
class Year:
    """The lines of a year, as Paris counts it."""

    number: int
    achievements: list[Achievement]

    @property
    def minutes(self) -> int:
        return sum(each.minutes for each in self.achievements)


def achievements_by_year(viewer: Viewer) -> list[Year]:
    """All that the viewer finished, the latest first. A query for the ledger, one for the papers, one a kind."""
    facts = Fact.objects.of_person(viewer.user).of_kind(*COUNTED).filter(object_kind__in=WORDS).order_by("occurred_at")
    wholes = _wholes(facts)
    targets = {name: _visible(name, viewer, wholes) for name in WORDS}
    papers = standing_by_object(viewer.user)
    lines = [
        _achievement(each, targets[each[0].object_kind].get(uuid), papers.get(uuid)) for uuid, each in wholes.items()
    ]
    lines.sort(key=lambda line: line.finished_at, reverse=True)
    return [Year(number, list(each)) for number, each in groupby(lines, key=lambda line: line.year)]


def _wholes(facts: Iterable[Fact]) -> dict[UUID, list[Fact]]:
    """The facts that stand, by tutorial or day: a presence that was corrected does not."""
    wholes: dict[UUID, list[Fact]] = {}
    for fact in facts:
        wholes.setdefault(fact.whole_uuid, []).append(fact)
    return {uuid: each for uuid, each in wholes.items() if _presences(each) > 0}


def _presences(facts: list[Fact]) -> int:
    return sum(_sign(fact) for fact in facts)


def _sign(fact: Fact) -> int:
    return -1 if fact.kind == Fact.Kind.ATTENDANCE_REVOKED else 1


def _visible(name: str, viewer: Viewer, uuids: Iterable[UUID]) -> dict[UUID, Any]:
    declared = kind(name)
    assert declared.visible
    return {target.uuid: target for target in declared.visible(viewer).filter(uuid__in=list(uuids))}


def _achievement(facts: list[Fact], target: Any, attestation: Attestation | None) -> Achievement:
    name = facts[0].object_kind
    return Achievement(
        kind=name,
        finished_at=facts[-1].occurred_at,
        minutes=sum(_sign(fact) * fact.minutes for fact in facts),
        title=target.title if target else GONE[name],
        uuid=facts[0].whole_uuid,
        address=kind(name).address(target) if target else "",
        attestation=attestation,
        gives_plain_proof=getattr(target, "is_confidential", False),
    )
