"""An attempt at a quiz, read again with the questions of then."""

from dataclasses import dataclass
from typing import Any

from wagtail.models import Revision

from learning.record.models import Fact
from learning.record.progress import Score, score_of
from learning.tutorials.models import TutorialPage
from learning.tutorials.quiz.marking import MarkedExercise, exercises_of, mark_exercises


@dataclass(frozen=True)
class Result:
    """The score as it was written, and what is said of each answer."""

    score: Score
    exercises: list[MarkedExercise]


def result_of(attempt: Fact, tutorial: TutorialPage) -> Result:
    exercises = exercises_of(as_it_was(attempt, tutorial))
    return Result(score_of(attempt.data), mark_exercises(exercises, attempt.data["answers"]))


def as_it_was(fact: Fact, page: Any) -> Any:
    """The page in the revision that was answered, if it still exists."""
    if fact.object_revision == page.live_revision_id:
        return page
    revision = Revision.objects.filter(pk=fact.object_revision, object_id=str(page.pk)).first()
    return revision.as_object() if revision else page
