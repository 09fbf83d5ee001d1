"""An answer to a question of a lesson is a fact; it counts in no score and completes nothing."""

from django.db import transaction

from foundation.accounts.models import User
from learning.record.models import Fact
from learning.tutorials.actions import start_tutorial, write_fact
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.quiz.actions import Answers, digest
from learning.tutorials.quiz.marking import given, mark
from learning.tutorials.quiz.questions.reading import Exercise


@transaction.atomic
def answer_question(
    *, person: User, tutorial: TutorialPage, lesson: LessonPage, exercise: Exercise, answers: Answers
) -> Fact:
    """Write an answer with the revision that was read; the same answer given again is one fact."""
    said = given(mark(exercise.questions, answers))
    start_tutorial(person=person, tutorial=tutorial)
    return write_fact(
        person=person,
        kind=Fact.Kind.QUESTION_ANSWERED,
        tutorial=tutorial,
        lesson=lesson,
        once=f"{exercise.uuid}:{lesson.live_revision_id}:{digest(exercise.uuid, said['answers'])}",
        data={"exercise": exercise.uuid, **said},
    )
