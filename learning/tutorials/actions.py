"""What a learner does in a tutorial: each act is a fact, and a completion is written with the last one."""

from typing import Any

from django.db import transaction

from foundation.access.viewer import viewer_for
from foundation.accounts.models import User
from learning.record.actions import record_fact
from learning.record.models import Fact
from learning.tutorials.following.actions import forget_stop
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.selectors import course


@transaction.atomic
def start_tutorial(*, person: User, tutorial: TutorialPage) -> Fact:
    """Begin; beginning again changes nothing."""
    return write_fact(person=person, kind=Fact.Kind.TUTORIAL_STARTED, tutorial=tutorial)


@transaction.atomic
def finish_lesson(*, person: User, tutorial: TutorialPage, lesson: LessonPage) -> Fact:
    """Mark a lesson as read, once for all; completes the tutorial if it was the last thing to do."""
    one_at_a_time(person=person)
    start_tutorial(person=person, tutorial=tutorial)
    fact = write_fact(person=person, kind=Fact.Kind.LESSON_READ, tutorial=tutorial, lesson=lesson)
    forget_stop(person=person, lesson=lesson)
    complete_if_done(person=person, tutorial=tutorial)
    return fact


@transaction.atomic
def complete_if_done(*, person: User, tutorial: TutorialPage) -> Fact | None:
    """Write the completion when « Terminé quand… » holds. It is never taken back."""
    progress = course(viewer_for(person), tutorial).progress
    if not progress.rule_met:
        return None
    return write_fact(person=person, kind=Fact.Kind.TUTORIAL_COMPLETED, tutorial=tutorial, minutes=tutorial.minutes)


def one_at_a_time(*, person: User) -> None:
    """Two tabs of one person wait for each other, so that the last of them sees that all is done."""
    User.objects.select_for_update(no_key=True).get(pk=person.pk)


def write_fact(
    *,
    person: User,
    kind: str,
    tutorial: TutorialPage,
    lesson: LessonPage | None = None,
    once: str = "",
    minutes: int = 0,
    data: dict[str, Any] | None = None,
) -> Fact:
    """A fact about a tutorial, or one of its lessons, in the revision of now."""
    about: TutorialPage | LessonPage = lesson or tutorial
    return record_fact(
        person=person,
        kind=kind,
        object_kind="lesson" if lesson else "tutorial",
        object_uuid=about.uuid,
        whole_uuid=tutorial.uuid,
        object_revision=about.live_revision_id or 0,
        dedupe_key=f"{kind}:{person.uuid}:{about.uuid}:{once}",
        minutes=lesson.minutes if lesson else minutes,
        axis_code=tutorial.axis.code,
        data=data,
    )
