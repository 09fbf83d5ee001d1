"""One's own marks, read in a number of queries that does not depend on how many there are."""

import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from learning.tutorials.following.models import Mark
from learning.tutorials.following.querysets import MarkQuerySet


def left_halfway(person: Any) -> Exists:
    """Does a tutorial (as the outer query reads it) hold a place where this person stopped?"""
    stops = Mark.objects.of_person(person).of_kind(Mark.Kind.STOP).order_by()
    return Exists(stops.filter(tutorial_uuid=OuterRef("uuid")))


def with_marks(lessons: QuerySet, person: Any) -> QuerySet:
    """The lessons with the person's marks in each, at no query more: see `marks_of`."""
    own = Mark.objects.of_person(person).filter(lesson_uuid=OuterRef("uuid")).shown()
    return lessons.annotate(marks_array=Subquery(own.as_array()))


def marks_of(lesson: Any) -> list[Mark]:
    """The marks that `with_marks` found in this lesson, in the order in which they were made."""
    marks = [_mark(row) for row in getattr(lesson, "marks_array", None) or ()]
    return sorted(marks, key=lambda mark: (mark.created_at, mark.uuid))


def _mark(row: dict[str, Any]) -> Mark:
    moments = {name: _moment(row[name]) for name in ("created_at", "changed_at", "removed_at")}
    uuids = {name: UUID(row[name]) for name in ("uuid", "tutorial_uuid", "lesson_uuid")}
    return Mark(**{**row, **moments, **uuids})


def _moment(text: str | None) -> datetime.datetime | None:
    """A moment as the database writes it in JSON: with its zone or, on SQLite, without and in UTC."""
    found = datetime.datetime.fromisoformat(text) if text else None
    return found.replace(tzinfo=datetime.UTC) if found and found.tzinfo is None else found


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
