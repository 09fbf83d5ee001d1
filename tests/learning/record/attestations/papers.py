"""Attestations for tests, each made with one call."""

import uuid
from typing import Any

from foundation.access.viewer import viewer_for
from learning.record.actions import record_fact
from learning.record.attestations.actions import issue_attestation
from learning.record.attestations.content import content_of
from learning.record.attestations.models import Attestation
from learning.record.models import Fact
from tests.learning.tutorials.tutorials import follow, tutorial


def attend(person: Any, event: Any, kind: str = Fact.Kind.ATTENDED, minutes: int = 180, **moment: Any) -> Fact:
    """Note a presence (or take it back) at the beginning of the day unless told otherwise."""
    moment.setdefault("occurred_at", event.starts_at)
    return record_fact(
        person=person, kind=kind, object_kind="event", object_uuid=event.uuid,
        dedupe_key=str(uuid.uuid4()), minutes=minutes, **moment,
    )  # fmt: skip


def issued(person: Any, target: Any, *, with_score: bool = False) -> Attestation:
    """The attestation of a tutorial or a day that the person finished."""
    object_kind = "event" if hasattr(target, "seats_taken") else "tutorial"
    content = content_of(viewer_for(person), object_kind, target.uuid)
    assert content, "not finished"
    return issue_attestation(person=person, content=content, with_score=with_score)


def of_a_tutorial(person: Any, *, with_score: bool = False, **fields: Any) -> Attestation:
    """Of a tutorial that the person has just finished."""
    page = tutorial(**fields)
    follow(person, page)
    return issued(person, page, with_score=with_score)


def plain(response: Any) -> str:
    """The main part of a page, with ordinary spaces."""
    main = response.content.decode().partition("<main")[2].partition("</main>")[0]
    return main.replace("\u202f", " ").replace("\xa0", " ")
