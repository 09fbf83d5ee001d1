"""One fact as one xAPI statement (version 1.0.3): who, did what, to what, with what result."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.conf import settings

from learning.record.models import Fact
from learning.record.progress import score_of
from learning.record.xapi import vocabulary as words
from learning.record.xapi.identities import Identity

Json = dict[str, Any]


@dataclass(frozen=True)
class Telling:
    """How an export tells facts: under which names of people, and with which titles."""

    identity: Identity
    titles: dict[UUID, str] = field(default_factory=dict)

    def statements(self, facts: Iterable[Fact]) -> Iterator[Json]:
        """One statement a fact, in the order of the ledger. A corrected presence voids the statement of that
        presence, as xAPI takes something back; a correction of nothing is left out."""
        presences: dict[tuple[Any, ...], list[Fact]] = {}
        for fact in facts:
            half_day = (fact.person_id, fact.object_uuid, fact.occurred_at)
            if fact.kind == Fact.Kind.ATTENDED:
                presences.setdefault(half_day, []).append(fact)
            if fact.kind != Fact.Kind.ATTENDANCE_REVOKED:
                yield self._statement(fact)
            elif presences.get(half_day):
                yield self._voiding(fact, presences[half_day].pop())

    def _statement(self, fact: Fact) -> Json:
        verb, said = verb_of(fact)
        result = result_of(fact)
        return {
            **self._head(fact, verb, said),
            "object": self._activity(fact),
            **({"result": result} if result else {}),
            "context": self._context(fact),
        }

    def _voiding(self, fact: Fact, presence: Fact) -> Json:
        verb, said = words.VERBS[fact.kind]
        target = {"objectType": "StatementRef", "id": self.identity.statement_id(presence)}
        return {**self._head(fact, verb, said), "object": target}

    def _head(self, fact: Fact, verb: str, said: str) -> Json:
        return {
            "id": self.identity.statement_id(fact),
            "actor": self.identity.actor(fact.person),
            "verb": {"id": verb, "display": {"fr": said}},
            "timestamp": self.identity.moment(fact),
            "version": "1.0.3",
        }

    def _activity(self, fact: Fact) -> Json:
        whole = activity_id(fact.object_kind, fact.object_uuid)
        if fact.kind == Fact.Kind.QUIZ_TAKEN:
            return _activity(f"{whole}/quiz", words.ASSESSMENT, "Quiz")
        if fact.kind == Fact.Kind.QUESTION_ANSWERED:
            return _activity(f"{whole}/question/{fact.data.get('exercise', '')}", words.QUESTION, "")
        if fact.kind in (Fact.Kind.PACKAGE_SCORED, Fact.Kind.PACKAGE_COMPLETED):
            return _activity(f"{whole}/paquet/{fact.data.get('package', '')}", words.MODULE, "")
        return _activity(whole, words.TYPES.get(fact.object_kind, ""), self.titles.get(fact.object_uuid, ""))

    def _context(self, fact: Fact) -> Json:
        context: Json = {"platform": "Passerelle", "language": "fr"}
        parents = [self._activity_of(*each) for each in _parents(fact)]
        if parents:
            context["contextActivities"] = {"parent": parents[:1], "grouping": parents[-1:]}
        if fact.axis_code:
            context["extensions"] = {f"{settings.BASE_URL}/xapi/extensions/axe": fact.axis_code}
        return context

    def _activity_of(self, object_kind: str, uuid: UUID) -> Json:
        return _activity(activity_id(object_kind, uuid), words.TYPES.get(object_kind, ""), self.titles.get(uuid, ""))


def activity_id(object_kind: str, uuid: UUID) -> str:
    return f"{settings.BASE_URL}/xapi/{object_kind}/{uuid}"


def verb_of(fact: Fact) -> tuple[str, str]:
    if fact.kind == Fact.Kind.QUIZ_TAKEN:
        return words.PASSED if score_of(fact.data).passed else words.FAILED
    if fact.kind == Fact.Kind.PACKAGE_SCORED and fact.data.get("passed") is not None:
        return words.PASSED if fact.data["passed"] else words.FAILED
    return words.VERBS[fact.kind]


def result_of(fact: Fact) -> Json:
    """Scores are kept to six places: they are shares, not measures."""
    result: Json = {"completion": True} if fact.kind in words.COMPLETING else {}
    if fact.minutes:
        result["duration"] = iso_duration(fact.minutes)
    if fact.kind == Fact.Kind.QUIZ_TAKEN:
        score = score_of(fact.data)
        scaled = round(score.right / score.total, 6) if score.total else 0
        counted = {"raw": score.right, "min": 0, "max": score.total} if score.total else {}
        return {**result, "score": {"scaled": scaled, **counted}, "success": score.passed}
    if fact.kind == Fact.Kind.PACKAGE_SCORED and fact.data.get("score") is not None:
        result["score"] = {"scaled": round(max(-1.0, min(1.0, fact.data["score"])), 6)}
    if fact.kind == Fact.Kind.PACKAGE_SCORED and fact.data.get("passed") is not None:
        result["success"] = fact.data["passed"]
    if fact.kind == Fact.Kind.QUESTION_ANSWERED and fact.data.get("marks"):
        result["success"] = all(fact.data["marks"].values())
    return result


def iso_duration(minutes: int) -> str:
    """PT45M, PT1H5M."""
    hours, rest = divmod(minutes, 60)
    return f"PT{f'{hours}H' if hours else ''}{f'{rest}M' if rest or not hours else ''}"


def _parents(fact: Fact) -> list[tuple[str, UUID]]:
    """What the activity is a part of, the nearest first, the whole last."""
    whole = ("tutorial", fact.whole_uuid)
    if fact.kind in (Fact.Kind.QUESTION_ANSWERED, Fact.Kind.PACKAGE_SCORED, Fact.Kind.PACKAGE_COMPLETED):
        return [("lesson", fact.object_uuid), whole]
    return [whole] if fact.object_kind == "lesson" or fact.kind == Fact.Kind.QUIZ_TAKEN else []


def _activity(identifier: str, kind: str, name: str) -> Json:
    definition: Json = {"type": kind} if kind else {}
    if name:
        definition["name"] = {"fr": name}
    return {"objectType": "Activity", "id": identifier, **({"definition": definition} if definition else {})}
