"""Issuing an attestation, showing its score or not, taking it back."""

from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from foundation.clock import now
from learning.record.attestations.content import Content
from learning.record.attestations.models import Attestation
from learning.record.attestations.numbers import new_number
from learning.record.progress import Score


@transaction.atomic
def issue_attestation(*, person: Any, content: Content, with_score: bool = False, number: str = "") -> Attestation:
    """Freeze what it says; gives back the one that stands already. Safe when done twice at once."""
    own = Attestation.objects.of(person).standing().about(content.object_uuid).of_kind(content.kind)
    standing = own.first()
    if standing:
        return standing
    try:
        with transaction.atomic():
            return Attestation.objects.create(
                number=number or new_number(),
                kind=content.kind,
                person=person,
                object_kind=content.object_kind,
                object_uuid=content.object_uuid,
                holder=person.get_full_name(),
                half_days=content.half_days,
                issuer=settings.ISSUER,
                **content.words,
                **_score_fields(content.score if with_score else None),
            )
    except IntegrityError:
        return own.get()


@transaction.atomic
def replace_attestation(*, attestation: Attestation, content: Content) -> Attestation:
    """Take back what is no longer true, and issue what is."""
    withdraw_attestation(attestation=attestation)
    return issue_attestation(person=attestation.person, content=content, with_score=attestation.has_score)


@transaction.atomic
def show_score(*, attestation: Attestation, score: Score | None) -> None:
    """The person agrees that it be there, or, with None, no longer does."""
    Attestation.objects.standing().filter(pk=attestation.pk).update(**_score_fields(score))


@transaction.atomic
def withdraw_attestation(*, attestation: Attestation) -> None:
    """Its number says from now on that it was taken back, and nothing else; nothing of the person stays on it."""
    own = Attestation.objects.standing().filter(pk=attestation.pk)
    own.update(withdrawn_at=now(), **Attestation.OF_THE_PERSON)


def _score_fields(score: Score | None) -> dict[str, int | None]:
    if score is None:
        return {"score_right": None, "score_total": None, "score_threshold": None}
    return {"score_right": score.right, "score_total": score.total, "score_threshold": score.threshold}
