"""How many times a quiz may be taken, and the times that it was."""

import datetime
from dataclasses import dataclass
from uuid import UUID

from foundation.accounts.models import User
from learning.record.models import Fact
from learning.record.progress import Score, score_of
from learning.record.querysets import FactQuerySet
from learning.tutorials.models import TutorialPage


class NoAttemptLeft(Exception):  # noqa: N818 (an answer, not a fault)
    """All attempts are used up; nothing was written."""


@dataclass(frozen=True)
class Attempt:
    """One of the times that a person took a quiz."""

    uuid: UUID
    number: int
    taken_at: datetime.datetime
    score: Score


def attempt_facts(person: User, tutorial: TutorialPage) -> FactQuerySet:
    return Fact.objects.of_person(person).about(tutorial).of_kind(Fact.Kind.QUIZ_TAKEN)


def attempts_of(person: User, tutorial: TutorialPage) -> list[Attempt]:
    """The first one first."""
    facts = enumerate(attempt_facts(person, tutorial), start=1)
    return [Attempt(fact.uuid, number, fact.occurred_at, score_of(fact.data)) for number, fact in facts]
