"""Telling those who had finished a tutorial what changed in it: once, in the bell, and by mail if they wish."""

import datetime
from collections.abc import Iterator, Sequence

from django.db import transaction
from django_tasks import task

from foundation.access.selectors import seeing
from foundation.accounts.models import User
from foundation.clock import now
from foundation.messages.many import notify_each, send_to_each
from foundation.messages.models import Notification
from learning.record.models import Fact
from learning.tutorials.authoring.models import ChangeNote

CHANGED = "tutorial_changed"
#: people told in one transaction
BATCH = 200
#: longer than any job goes on: whoever was told is not told again
QUIET = datetime.timedelta(days=365)


@task(max_attempts=6)
def tell_of_change(note_uuid: str) -> None:
    """May run again after a halt: it goes on with those who were not told."""
    note = ChangeNote.objects.select_related("tutorial__page_audience").filter(uuid=note_uuid, told_at=None).first()
    if note is None or not note.tutorial.live:
        return
    for people in _batches(to_be_told(note)):
        _tell(note, people)
    ChangeNote.objects.filter(pk=note.pk).update(told_at=now())


def to_be_told(note: ChangeNote) -> list[User]:
    """Those who finished it, may still see it and were not told yet; its author knows."""
    finished = Fact.objects.about(note.tutorial).of_kind(Fact.Kind.TUTORIAL_COMPLETED)
    told = Notification.objects.filter(dedupe_key=_key(note))
    people = User.objects.filter(pk__in=finished.values("person")).exclude(pk__in=told.values("person"))
    people = people.exclude(pk=note.author_id) if note.author_id else people
    return list(seeing(people, note.tutorial.page_audience.audience_id).order_by("pk"))


@transaction.atomic
def _tell(note: ChangeNote, people: Sequence[User]) -> None:
    title = f"Ce qui a changé : {note.tutorial.title}"
    address = f"{note.tutorial.address}#ce-qui-a-change"
    told = notify_each(
        people=people, kind=CHANGED, title=title, address=address, dedupe_key=_key(note), quiet_for=QUIET
    )
    send_to_each(
        people=told,
        kind=CHANGED,
        subject=title,
        template="learning/tutorials/mail/changed",
        context={"tutorial": note.tutorial, "note": note, "path": address},
        dedupe_key=_key(note),
    )


def _batches(people: list[User]) -> Iterator[Sequence[User]]:
    for start in range(0, len(people), BATCH):
        yield people[start : start + BATCH]


def _key(note: ChangeNote) -> str:
    return f"{CHANGED}:{note.uuid}"
