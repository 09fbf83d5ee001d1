"""One's own marks, read in a number of queries that does not depend on how many there are."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from foundation.access.viewer import Viewer
from learning.tutorials.following.models import Mark
from learning.tutorials.following.querysets import MarkQuerySet


def marks_by_tutorial(viewer: Viewer, tutorials: Iterable[Any]) -> dict[UUID, list[Mark]]:
    """The marks of the viewer in these tutorials, those just removed included."""
    uuids = [tutorial.uuid for tutorial in tutorials]
    if viewer.is_visitor or not uuids:
        return defaultdict(list)
    return grouped_by_tutorial(Mark.objects.of_person(viewer.user).in_tutorials(uuids).shown())


def grouped_by_tutorial(marks: Iterable[Mark]) -> dict[UUID, list[Mark]]:
    grouped: dict[UUID, list[Mark]] = defaultdict(list)
    for mark in marks:
        grouped[mark.tutorial_uuid].append(mark)
    return grouped


def stops_of(person: Any) -> MarkQuerySet:
    """The lessons that a person left halfway."""
    return Mark.objects.of_person(person).of_kind(Mark.Kind.STOP)


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
