"""What the pages of attestations read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from foundation.clock import now
from learning.record.attestations.content import presences_in
from learning.record.attestations.models import Attestation
from learning.record.chores import NAMED_FOR
from learning.record.models import Fact
from learning.record.progress import Outline, Score, progress_from

if TYPE_CHECKING:
    from learning.record.achievements import Year


def standing_by_object(person: Any) -> dict[UUID, Attestation]:
    """The attestations that stand, by what they attest: one query. A plain proof stands beside its attestation."""
    papers = Attestation.objects.of(person).standing().exclude(kind=Attestation.Kind.PRESENCE)
    return {each.object_uuid: each for each in papers}


@dataclass(frozen=True)
class Standing:
    """Whether what a paper says is still exact, and, if not, whether anything of it holds."""

    still_true: bool = True
    holds: bool = True


def standing_of(attestation: Attestation) -> Standing:
    """A presence may have been corrected since. A tutorial's end is never taken back; without an account, the ledger
    no longer tells whose presence it was."""
    if attestation.is_withdrawn:
        return Standing(holds=False)
    if not attestation.is_of_a_day or attestation.person_id is None or _is_past_checking(attestation):
        return Standing()
    facts = Fact.objects.of_person(attestation.person_id).about(attestation.object_uuid)
    presences = presences_in(facts)
    return Standing(presences == attestation.half_days, bool(presences))


def _is_past_checking(attestation: Attestation) -> bool:
    """The ledger keeps names for six years; what was attested before is not looked up any more."""
    return attestation.finished_on <= (now() - NAMED_FOR).date()


def best_score(attestation: Attestation) -> Score | None:
    """What its holder may choose to show."""
    if attestation.is_of_a_day or attestation.person_id is None:
        return None
    facts = Fact.objects.of_person(attestation.person_id).about(attestation.object_uuid)
    return progress_from(facts, Outline(())).best


def without_line(person: Any, years: Iterable["Year"]) -> list[Attestation]:
    """What was taken back, and what attests a presence that is noted no more."""
    lines = [line for year in years for line in year.achievements]
    shown, beside = {line.attestation for line in lines}, {line.uuid for line in lines if line.gives_plain_proof}
    papers = Attestation.objects.of(person)
    return [each for each in papers if each not in shown and not (_is_plain(each) and each.object_uuid in beside)]


def _is_plain(attestation: Attestation) -> bool:
    return attestation.kind == Attestation.Kind.PRESENCE and not attestation.is_withdrawn
