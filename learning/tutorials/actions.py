"""What a learner does in a tutorial: each act is a fact, and a completion is written with the last one."""

import hashlib
import json
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from foundation.access.viewer import viewer_for
from foundation.accounts.models import User
from learning.record.actions import record_fact
from learning.record.models import Fact
from learning.tutorials.marking import mark, questions_of
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.selectors import course


@transaction.atomic
def start_tutorial(*, person: User, tutorial: TutorialPage) -> Fact:
    """Begin; beginning again changes nothing."""
    return _write(person, Fact.Kind.TUTORIAL_STARTED, tutorial, "tutorial", tutorial.uuid)


@transaction.atomic
def finish_lesson(*, person: User, tutorial: TutorialPage, lesson: LessonPage) -> Fact:
    """Mark a lesson as read, once for all; completes the tutorial if it was the last thing to do."""
    _one_at_a_time(person)
    start_tutorial(person=person, tutorial=tutorial)
    fact = _write(person, Fact.Kind.LESSON_READ, tutorial, "lesson", lesson.uuid, lesson=lesson)
    complete_if_done(person=person, tutorial=tutorial)
    return fact


@transaction.atomic
def take_quiz(*, person: User, tutorial: TutorialPage, answers: Mapping[str, Sequence[str]], nonce: uuid.UUID) -> Fact:
    """Mark an attempt and write it; the same form sent twice with the same answers is one attempt."""
    _one_at_a_time(person)
    start_tutorial(person=person, tutorial=tutorial)
    marked = mark(questions_of(tutorial), answers)
    given = {each.question.uuid: sorted(each.chosen) for each in marked}
    attempt = _attempt(nonce, given)
    fact = _write(
        person,
        Fact.Kind.QUIZ_TAKEN,
        tutorial,
        "tutorial",
        tutorial.uuid,
        once=attempt,
        data={
            "attempt": attempt,
            "right": sum(each.right for each in marked),
            "total": len(marked),
            "threshold": tutorial.threshold,
            "answers": given,
            "marks": {each.question.uuid: each.right for each in marked},
        },
    )
    complete_if_done(person=person, tutorial=tutorial)
    return fact


@transaction.atomic
def complete_if_done(*, person: User, tutorial: TutorialPage) -> Fact | None:
    """Write the completion when « Terminé quand… » holds. It is never taken back."""
    progress = course(viewer_for(person), tutorial).progress
    if not progress.rule_met:
        return None
    return _write(person, Fact.Kind.TUTORIAL_COMPLETED, tutorial, "tutorial", tutorial.uuid, minutes=tutorial.minutes)


def _one_at_a_time(person: User) -> None:
    """Two tabs of one person wait for each other, so that the last of them sees that all is done."""
    User.objects.select_for_update().get(pk=person.pk)


def _write(
    person: User,
    kind: str,
    tutorial: TutorialPage,
    object_kind: str,
    object_uuid: uuid.UUID,
    *,
    once: str = "",
    minutes: int = 0,
    lesson: LessonPage | None = None,
    data: dict[str, Any] | None = None,
) -> Fact:
    return record_fact(
        person=person,
        kind=kind,
        object_kind=object_kind,
        object_uuid=object_uuid,
        whole_uuid=tutorial.uuid,
        object_revision=(lesson or tutorial).live_revision_id or 0,
        dedupe_key=f"{kind}:{person.uuid}:{object_uuid}:{once}",
        minutes=lesson.minutes if lesson else minutes,
        axis_code=tutorial.axis.code,
        data=data,
    )


def _attempt(nonce: uuid.UUID, answers: Mapping[str, Sequence[str]]) -> str:
    """One attempt is one form sent with one set of answers."""
    given = json.dumps(answers, sort_keys=True)
    return hashlib.sha256(f"{nonce}:{given}".encode()).hexdigest()[:32]
