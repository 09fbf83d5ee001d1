"""An attempt at a quiz is a fact, like all that a learner does."""

import hashlib
import json
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from foundation.accounts.models import User
from learning.record.models import Fact
from learning.tutorials.actions import complete_if_done, one_at_a_time, start_tutorial, write_fact
from learning.tutorials.courses import attempts_left
from learning.tutorials.models import TutorialPage
from learning.tutorials.quiz.attempts import NoAttemptLeft, attempt_facts
from learning.tutorials.quiz.marking import given, mark, questions_of

Answers = Mapping[str, Sequence[str]]


@transaction.atomic
def take_quiz(*, person: User, tutorial: TutorialPage, answers: Answers, nonce: uuid.UUID) -> Fact:
    """Mark an attempt and write it; the same form sent twice with the same answers is one attempt."""
    one_at_a_time(person=person)
    marked = mark(questions_of(tutorial), answers)
    said = given(marked)
    attempt = digest(nonce, said["answers"])
    check_attempt_left(person=person, tutorial=tutorial, attempt=attempt)
    start_tutorial(person=person, tutorial=tutorial)
    score = {"right": sum(each.right for each in marked), "total": len(marked), "threshold": tutorial.threshold}
    fact = write_fact(
        person=person,
        kind=Fact.Kind.QUIZ_TAKEN,
        tutorial=tutorial,
        once=attempt,
        data={"attempt": attempt, **score, **said},
    )
    complete_if_done(person=person, tutorial=tutorial)
    return fact


def check_attempt_left(*, person: User, tutorial: TutorialPage, attempt: str) -> None:
    """An attempt that was written already needs none; otherwise one must be left."""
    used = {fact.data["attempt"] for fact in attempt_facts(person, tutorial)}
    if attempt not in used and attempts_left(tutorial, len(used)) == 0:
        raise NoAttemptLeft


def digest(form: Any, answers: Answers) -> str:
    """One attempt is one form sent with one set of answers."""
    return hashlib.sha256(f"{form}:{json.dumps(answers, sort_keys=True)}".encode()).hexdigest()[:32]
