"""Leaving marks in a lesson, moving and removing them. None of this is a fact of the ledger."""

from uuid import UUID

from django.db import transaction

from foundation.accounts.models import User
from foundation.clock import now
from learning.record.models import Fact
from learning.tutorials.following.models import Mark
from learning.tutorials.following.passages import Place, place_in
from learning.tutorials.models import LessonPage, TutorialPage

MOST_MARKS = 200


class Refused(Exception):  # noqa: N818 (a sentence for the person, not a fault)
    """Says in French why nothing was done."""


@transaction.atomic
def keep_stop(
    *,
    person: User,
    tutorial: TutorialPage,
    lesson: LessonPage,
    anchor: str,
    page_view: UUID | None = None,
    step: int = 0,
) -> Mark | None:
    """Remember where the reading stands. Nothing to remember in a lesson that is read.

    Of what one open page sends, only the latest counts, whatever the order in which it comes.
    """
    if Fact.objects.of_person(person).about(tutorial).of_kind(Fact.Kind.LESSON_READ).filter(object_uuid=lesson.uuid):
        return None
    place = place_of(lesson, anchor)
    stops = Mark.objects.of_person(person).of_kind(Mark.Kind.STOP).in_lesson(lesson.uuid)
    former = stops.select_for_update().first()
    if former and page_view and former.page_view == page_view and former.page_step >= step:
        return former
    moved = {**_at(place), "page_view": page_view, "page_step": step, "changed_at": now()}
    return stops.update_or_create(
        person=person,
        kind=Mark.Kind.STOP,
        lesson_uuid=lesson.uuid,
        defaults=moved,
        create_defaults={**moved, "tutorial_uuid": tutorial.uuid, "created_at": now()},
    )[0]


@transaction.atomic
def forget_stop(*, person: User, lesson: LessonPage) -> None:
    """The lesson is read: its place has no more use."""
    Mark.objects.of_person(person).of_kind(Mark.Kind.STOP).in_lesson(lesson.uuid).delete()


@transaction.atomic
def set_bookmark(*, person: User, tutorial: TutorialPage, lesson: LessonPage, anchor: str) -> Mark:
    """Mark a passage; once is as good as twice."""
    place = place_of(lesson, anchor)
    _refuse_too_many(person, tutorial)
    return Mark.objects.update_or_create(
        person=person,
        kind=Mark.Kind.BOOKMARK,
        lesson_uuid=lesson.uuid,
        anchor=place.anchor,
        defaults={**_at(place), "removed_at": None, "changed_at": now()},
        create_defaults={
            **_at(place), "tutorial_uuid": tutorial.uuid, "changed_at": now(), "created_at": now(),
        },
    )[0]  # fmt: skip


@transaction.atomic
def take_bookmark(*, person: User, lesson: LessonPage, anchor: str) -> None:
    """Take the mark off a passage."""
    mine = Mark.objects.of_person(person).of_kind(Mark.Kind.BOOKMARK).in_lesson(lesson.uuid).standing()
    mine.filter(anchor=anchor).update(removed_at=now(), changed_at=now())


@transaction.atomic
def write_note(*, person: User, tutorial: TutorialPage, lesson: LessonPage, text: str) -> Mark:
    _refuse_too_many(person, tutorial)
    return Mark.objects.create(
        person=person,
        kind=Mark.Kind.NOTE,
        tutorial_uuid=tutorial.uuid,
        lesson_uuid=lesson.uuid,
        text=text,
        created_at=now(),
        changed_at=now(),
    )


@transaction.atomic
def rewrite_note(*, note: Mark, text: str) -> None:
    note.text, note.changed_at = text, now()
    note.save(update_fields=["text", "changed_at"])


@transaction.atomic
def remove_mark(*, mark: Mark) -> None:
    """Take it away; it can be brought back for a while."""
    if not mark.is_removed:
        mark.removed_at = now()
        mark.save(update_fields=["removed_at"])


@transaction.atomic
def restore_mark(*, mark: Mark) -> None:
    mark.removed_at = None
    mark.save(update_fields=["removed_at"])


def place_of(lesson: LessonPage, anchor: str) -> Place:
    place = place_in(lesson.body, anchor)
    if place is None:
        raise Refused("Ce passage n’est plus dans la leçon : rechargez la page.")
    return place


def _at(place: Place) -> dict[str, str | int]:
    return {"anchor": place.anchor, "excerpt": place.excerpt, "share": place.share}


def _refuse_too_many(person: User, tutorial: TutorialPage) -> None:
    held = Mark.objects.of_person(person).in_tutorials([tutorial.uuid]).exclude(kind=Mark.Kind.STOP).standing()
    if held.count() >= MOST_MARKS:
        raise Refused(f"Vous avez déjà {MOST_MARKS} repères et notes dans ce tutoriel : retirez-en avant d’en ajouter.")
