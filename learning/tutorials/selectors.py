"""Tutorials with one's own progress, in a number of queries that does not depend on their number."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery

from foundation.access.viewer import Viewer
from learning.record.models import Fact
from learning.record.progress import Progress, progress_from
from learning.tutorials.courses import Course, outline_of
from learning.tutorials.following.selectors import left_halfway, marks_of, with_marks
from learning.tutorials.models import LessonPage, TutorialPage

UNDER_WAY = (Fact.Kind.TUTORIAL_STARTED, Fact.Kind.LESSON_READ, Fact.Kind.QUIZ_TAKEN)


def courses(
    viewer: Viewer, tutorials: Iterable[TutorialPage], facts_known: Iterable[Fact] | None = None, marks: bool = False
) -> list[Course]:
    """Each tutorial as this viewer follows it, with their own marks where these are asked for: two queries in all,
    one for a visitor or where the facts are known."""
    tutorials = list(tutorials)
    lessons = _lessons_by_tutorial(viewer, tutorials, marks=marks)
    facts = _facts_by_tutorial(viewer, tutorials) if facts_known is None else _grouped(facts_known)
    return [_course(each, lessons[each.path], facts[each.uuid]) for each in tutorials]


def course(viewer: Viewer, tutorial: TutorialPage) -> Course:
    """One tutorial, with the marks that the viewer left in its lessons."""
    return courses(viewer, [tutorial], marks=True)[0]


def progress_for(viewer: Viewer, tutorials: Iterable[TutorialPage]) -> dict[UUID, Progress]:
    """The progress of the viewer in each tutorial, by its uuid."""
    return {each.tutorial.uuid: each.progress for each in courses(viewer, tutorials)}


def in_progress(viewer: Viewer) -> list[Course]:
    """What the viewer began, by an act or by reading alone, and did not complete, the latest first: three queries."""
    if viewer.is_visitor:
        return []
    facts = Fact.objects.of_person(viewer.user)
    completed = facts.of_kind(Fact.Kind.TUTORIAL_COMPLETED).order_by().values("whole_uuid")
    begun = _grouped(facts.of_kind(*UNDER_WAY).exclude(whole_uuid__in=completed))
    halfway = Q(left_halfway(viewer.user)) & ~Q(uuid__in=completed)
    tutorials = list(TutorialPage.objects.visible_to(viewer).filter(Q(uuid__in=begun) | halfway))
    lessons = _lessons_by_tutorial(viewer, tutorials, marks=True)
    followed = [_course(each, lessons[each.path], begun[each.uuid]) for each in tutorials]
    times = {each.tutorial.uuid: _times(each, begun[each.tutorial.uuid]) for each in followed}
    # a place in a lesson that is no longer there begins nothing
    there = [each for each in followed if times[each.tutorial.uuid]]
    return sorted(there, key=lambda each: max(times[each.tutorial.uuid]), reverse=True)


def completed_by(viewer: Viewer) -> QuerySet[TutorialPage]:
    """The tutorials that the viewer completed and may still see, the latest first."""
    own = Fact.objects.of_person(viewer.user).of_kind(Fact.Kind.TUTORIAL_COMPLETED).filter(whole_uuid=OuterRef("uuid"))
    completed_at = Subquery(own.order_by().values("occurred_at")[:1])
    pages = TutorialPage.objects.visible_to(viewer).annotate(completed_at=completed_at)
    return pages.filter(completed_at__isnull=False).order_by("-completed_at")


def tutorial_of(lesson: LessonPage, viewer: Viewer) -> TutorialPage | None:
    """The tutorial that holds a lesson, if the viewer may see it."""
    path = lesson.path[: -LessonPage.steplen]
    return TutorialPage.objects.visible_to(viewer).filter(path=path).first()


def _course(tutorial: TutorialPage, lessons: Sequence[LessonPage], facts: Sequence[Fact]) -> Course:
    answers = {fact.data["exercise"]: fact for fact in facts if fact.kind == Fact.Kind.QUESTION_ANSWERED}
    progress = progress_from(facts, outline_of(tutorial, lessons))
    marks = tuple(mark for lesson in lessons for mark in marks_of(lesson))
    return Course(tutorial, tuple(lessons), progress, marks, answers)


def _times(followed: Course, facts: Sequence[Fact]) -> list[datetime]:
    """When a tutorial was worked on, by acts or by reading alone."""
    return [*(fact.occurred_at for fact in facts), *(mark.changed_at for mark in followed.halfway)]


def _lessons_by_tutorial(
    viewer: Viewer, tutorials: Sequence[TutorialPage], marks: bool = False
) -> dict[str, list[LessonPage]]:
    grouped: dict[str, list[LessonPage]] = defaultdict(list)
    if tutorials:
        lessons = LessonPage.objects.visible_to(viewer).of(tutorials).defer("body")
        for lesson in with_marks(lessons, viewer.user) if marks and not viewer.is_visitor else lessons:
            grouped[lesson.path[: -LessonPage.steplen]].append(lesson)
    return grouped


def _facts_by_tutorial(viewer: Viewer, tutorials: Sequence[TutorialPage]) -> dict[UUID, list[Fact]]:
    if viewer.is_visitor or not tutorials:
        return defaultdict(list)
    return _grouped(Fact.objects.of_person(viewer.user).about_any(tutorial.uuid for tutorial in tutorials))


def _grouped(facts: Iterable[Fact]) -> dict[UUID, list[Any]]:
    grouped: dict[UUID, list[Any]] = defaultdict(list)
    for fact in facts:
        grouped[fact.whole_uuid].append(fact)
    return grouped
