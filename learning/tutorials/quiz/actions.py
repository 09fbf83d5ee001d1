"""An attempt at a quiz is a fact, like all that a learner does."""

import hashlib
import json
import uuid
from collections.abc import Mapping, Sequence

from django.db import transaction

from foundation.accounts.models import User
from learning.record.models import Fact
from learning.tutorials.actions import complete_if_done, one_at_a_time, start_tutorial, write_fact
from learning.tutorials.models import TutorialPage
from learning.tutorials.quiz.marking import mark, questions_of


@transaction.atomic
def take_quiz(*, person: User, tutorial: TutorialPage, answers: Mapping[str, Sequence[str]], nonce: uuid.UUID) -> Fact:
    """Mark an attempt and write it; the same form sent twice with the same answers is one attempt."""
    one_at_a_time(person=person)
    start_tutorial(person=person, tutorial=tutorial)
    marked = mark(questions_of(tutorial), answers)
    given = {each.question.uuid: sorted(each.chosen) for each in marked}
    attempt = _attempt(nonce, given)
    fact = write_fact(
        person=person,
        kind=Fact.Kind.QUIZ_TAKEN,
        tutorial=tutorial,
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


def _attempt(nonce: uuid.UUID, answers: Mapping[str, Sequence[str]]) -> str:
    """One attempt is one form sent with one set of answers."""
    given = json.dumps(answers, sort_keys=True)
    return hashlib.sha256(f"{nonce}:{given}".encode()).hexdigest()[:32]
