"""One's own marks, read in a number of queries that does not depend on how many there are."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from foundation.access.viewer import Viewer
from learning.tutorials.following.models import Mark
from learning.tutorials.following.querysets import MarkQuerySet


def marks_by_tutorial(viewer: Viewer, tutorials: Iterable[Any]) -> dict[UUID, list[Mark]]:
    """The marks of the viewer in these tutorials, those just removed included."""
    uuids = [tutorial.uuid for tutorial in tutorials]
    if viewer.is_visitor or not uuids:
        return defaultdict(list)
    grouped: dict[UUID, list[Mark]] = defaultdict(list)
    for mark in Mark.objects.of_person(viewer.user).in_tutorials(uuids).shown():
        grouped[mark.tutorial_uuid].append(mark)
    return grouped


def left_halfway(person: Any) -> Exists:
    """Does a tutorial (as the outer query reads it) hold a place where this person stopped?"""
    return Exists(_stops(person).filter(tutorial_uuid=OuterRef("uuid")))


def with_stop(lessons: QuerySet, person: Any) -> QuerySet:
    """The lessons with the place where the person stopped in each, at no query more: see `stop_of`."""
    own = _stops(person).filter(lesson_uuid=OuterRef("uuid"))
    return lessons.annotate(
        stop_anchor=Subquery(own.values("anchor")[:1]),
        stop_share=Subquery(own.values("share")[:1]),
        stop_at=Subquery(own.values("changed_at")[:1]),
    )


def stop_of(lesson: Any) -> Mark | None:
    """The place that `with_stop` found in this lesson, or None."""
    if not lesson.stop_anchor:
        return None
    read = {"anchor": lesson.stop_anchor, "share": lesson.stop_share, "changed_at": lesson.stop_at}
    return Mark(kind=Mark.Kind.STOP, lesson_uuid=lesson.uuid, **read)


def _stops(person: Any) -> MarkQuerySet:
    return Mark.objects.of_person(person).of_kind(Mark.Kind.STOP).order_by()


def kept_by(person: Any) -> MarkQuerySet:
    """All bookmarks and notes of a person, the latest first."""
    return (
        Mark.objects.of_person(person)
        .of_kind(Mark.Kind.BOOKMARK, Mark.Kind.NOTE)
        .shown()
        .order_by("-created_at", "-pk")
    )


def export_of(person: Any) -> list[dict[str, Any]]:
    """A person's marks as plain values, for the export of one's data."""
    return [
        {
            "sorte": mark.get_kind_display(),
            "tutoriel": str(mark.tutorial_uuid),
            "leçon": str(mark.lesson_uuid),
            "passage": mark.excerpt,
            "note": mark.text,
            "créé le": mark.created_at.isoformat(),
            "modifié le": mark.changed_at.isoformat(),
        }
        for mark in Mark.objects.of_person(person).standing()
    ]
