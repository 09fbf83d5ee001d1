"""An attempt at a quiz, read again with the questions of then."""

from dataclasses import dataclass

from wagtail.models import Revision

from learning.record.models import Fact
from learning.record.progress import Score, score_of
from learning.tutorials.models import TutorialPage
from learning.tutorials.quiz.marking import MarkedQuestion, mark, questions_of


@dataclass(frozen=True)
class Result:
    """The score as it was written, and what is said of each choice."""

    score: Score
    questions: list[MarkedQuestion]


def result_of(attempt: Fact, tutorial: TutorialPage) -> Result:
    answers = attempt.data["answers"]
    questions = [question for question in questions_of(_as_it_was(attempt, tutorial)) if question.uuid in answers]
    return Result(score_of(attempt.data), mark(questions, answers))


def _as_it_was(attempt: Fact, tutorial: TutorialPage) -> TutorialPage:
    """The tutorial in the revision that was answered, if it still exists."""
    if attempt.object_revision == tutorial.live_revision_id:
        return tutorial
    revision = Revision.objects.filter(pk=attempt.object_revision, object_id=str(tutorial.pk)).first()
    return revision.as_object() if revision else tutorial
