"""Where one person stands on a path: a pure function of facts, whose order and repeats never matter.

A day that can no longer be attended (it is over, or was called off) holds nobody back.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from learning.record.models import Fact

#: what one presence more or less is worth
PRESENCES = {Fact.Kind.ATTENDED.value: 1, Fact.Kind.ATTENDANCE_REVOKED.value: -1}


class WholeFact(Protocol):
    uuid: UUID
    kind: str
    whole_uuid: UUID


@dataclass(frozen=True)
class Goal:
    """A step, as far as progress knows it."""

    uuid: UUID
    optional: bool = False
    #: can it still be done?
    within_reach: bool = True


@dataclass(frozen=True)
class Walk:
    """The goals of today, and which of them are done."""

    goals: tuple[Goal, ...]
    done: frozenset[UUID] = frozenset()
    begun: bool = False
    completed: bool = False

    @property
    def needed(self) -> list[Goal]:
        """What counts: all that is done or can be, but for what is optional."""
        return [goal for goal in self.goals if not goal.optional and (goal.within_reach or goal.uuid in self.done)]

    @property
    def needed_done(self) -> int:
        return sum(goal.uuid in self.done for goal in self.needed)

    @property
    def rule_met(self) -> bool:
        """All that counts is done today, whether or not the end was written."""
        return bool(self.needed) and self.needed_done == len(self.needed)

    @property
    def next_goal(self) -> UUID | None:
        """The first step left, in the order of the path; what is optional comes into it too."""
        left = (goal for goal in self.goals if goal.within_reach and goal.uuid not in self.done)
        return next((goal.uuid for goal in left), None)

    def percent(self, parts: Mapping[UUID, int]) -> int:
        """Each step weighs the same; `parts` says how far one is in those not done. 100 is for what was completed."""
        if self.completed:
            return 100
        if not self.needed:
            return 0
        reached = sum(100 if goal.uuid in self.done else min(99, parts.get(goal.uuid, 0)) for goal in self.needed)
        return min(99, reached // len(self.needed))


def walk_from(facts: Iterable[WholeFact], goals: Iterable[Goal], path: UUID) -> Walk:
    """The state that these facts of one person add up to, on a path of these goals."""
    goals = tuple(goals)
    known = {fact.uuid: fact for fact in facts}.values()
    wholes = {goal.uuid for goal in goals}
    return Walk(
        goals=goals,
        done=_done(known) & wholes,
        begun=any(fact.whole_uuid in wholes for fact in known),
        completed=any(fact.kind == Fact.Kind.PATH_COMPLETED and fact.whole_uuid == path for fact in known),
    )


def _done(facts: Iterable[WholeFact]) -> frozenset[UUID]:
    """Tutorials completed, and days where one was there: more presences noted than taken back."""
    presences: dict[UUID, int] = defaultdict(int)
    completed = set()
    for fact in facts:
        presences[fact.whole_uuid] += PRESENCES.get(fact.kind, 0)
        if fact.kind == Fact.Kind.TUTORIAL_COMPLETED:
            completed.add(fact.whole_uuid)
    return frozenset(completed | {uuid for uuid, count in presences.items() if count > 0})
