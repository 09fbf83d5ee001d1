"""Tutorials with one's own progress, in a number of queries that does not depend on their number."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from foundation.access.viewer import Viewer
from learning.record.models import Fact
from learning.record.progress import Progress, progress_from
from learning.tutorials.courses import Course, outline_of
from learning.tutorials.following.models import Mark
from learning.tutorials.following.selectors import grouped_by_tutorial, marks_by_tutorial, stops_of
from learning.tutorials.models import LessonPage, TutorialPage

UNDER_WAY = (Fact.Kind.TUTORIAL_STARTED, Fact.Kind.LESSON_READ, Fact.Kind.QUIZ_TAKEN)


def courses(
    viewer: Viewer, tutorials: Iterable[TutorialPage], facts_known: Iterable[Fact] | None = None
) -> list[Course]:
    """Each tutorial as this viewer follows it: two queries in all, one for a visitor or where the facts are known."""
    tutorials = list(tutorials)
    lessons = _lessons_by_tutorial(viewer, tutorials)
    facts = _facts_by_tutorial(viewer, tutorials) if facts_known is None else _grouped(facts_known)
    return [_course(each, lessons[each.path], facts[each.uuid]) for each in tutorials]


def course(viewer: Viewer, tutorial: TutorialPage) -> Course:
    """One tutorial, with the marks that the viewer left in it: one query more."""
    marks = marks_by_tutorial(viewer, [tutorial])[tutorial.uuid]
    return replace(courses(viewer, [tutorial])[0], marks=tuple(marks))


def progress_for(viewer: Viewer, tutorials: Iterable[TutorialPage]) -> dict[UUID, Progress]:
    """The progress of the viewer in each tutorial, by its uuid."""
    return {each.tutorial.uuid: each.progress for each in courses(viewer, tutorials)}


def in_progress(viewer: Viewer) -> list[Course]:
    """What the viewer began and did not complete, the most recent first: four queries."""
    if viewer.is_visitor:
        return []
    facts = Fact.objects.of_person(viewer.user)
    completed = facts.of_kind(Fact.Kind.TUTORIAL_COMPLETED).order_by().values("whole_uuid")
    by_tutorial = _grouped(facts.of_kind(*UNDER_WAY).exclude(whole_uuid__in=completed))
    stops = grouped_by_tutorial(stops_of(viewer.user).exclude(tutorial_uuid__in=completed))
    last = _last_times(by_tutorial, stops)
    tutorials = list(TutorialPage.objects.visible_to(viewer).filter(uuid__in=last)) if last else []
    tutorials.sort(key=lambda tutorial: last[tutorial.uuid], reverse=True)
    lessons = _lessons_by_tutorial(viewer, tutorials)
    return [_course(each, lessons[each.path], by_tutorial[each.uuid], stops[each.uuid]) for each in tutorials]


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


def _course(
    tutorial: TutorialPage, lessons: Sequence[LessonPage], facts: Sequence[Fact], marks: Sequence[Mark] = ()
) -> Course:
    return Course(tutorial, tuple(lessons), progress_from(facts, outline_of(tutorial, lessons)), tuple(marks))


def _last_times(facts: Mapping[UUID, list[Fact]], stops: Mapping[UUID, list[Mark]]) -> dict[UUID, datetime]:
    """When each tutorial was last worked on, by an act or by reading alone."""
    acts = [(uuid, fact.occurred_at) for uuid, each in facts.items() for fact in each]
    reading = [(uuid, mark.changed_at) for uuid, each in stops.items() for mark in each]
    return dict(sorted([*acts, *reading], key=lambda pair: pair[1]))


def _lessons_by_tutorial(viewer: Viewer, tutorials: Sequence[TutorialPage]) -> dict[str, list[LessonPage]]:
    grouped: dict[str, list[LessonPage]] = defaultdict(list)
    if tutorials:
        for lesson in LessonPage.objects.visible_to(viewer).of(tutorials).defer("body"):
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
