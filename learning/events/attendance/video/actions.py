"""Keeping a video tool's list until it is matched, and noting the presence it shows."""

from typing import Any
from uuid import UUID

from django.db import transaction

from foundation.nonce.actions import spend
from learning.events.attendance.models import AttendanceChange, VideoList
from learning.events.attendance.video.reading import Reading
from learning.events.models import Event
from learning.events.refusals import Refused
from learning.events.signups.attendance import Marks, record_attendance


@transaction.atomic
def keep_list(*, event: Event, by: Any, reading: Reading, nonce: UUID) -> VideoList:
    """What was read, until somebody says who is who."""
    spend(nonce=nonce, purpose="video_list", person=by)
    rows = [person.as_row() for person in reading.people]
    return VideoList.objects.create(event=event, tool=reading.tool, rows=rows, uploaded_by=by)


@transaction.atomic
def apply_list(*, given: VideoList, by: Any, chosen: list[tuple[int, set[int]]]) -> int:
    """Note the presence of the people chosen, each at their half-days; says how many marks changed.

    Absence is not noted from a list: who is not in it may have been in the room.
    """
    people = [sign_up for sign_up, _halves in chosen]
    if len(people) != len(set(people)):
        raise Refused("La même personne est choisie sur deux lignes : gardez-en une seule.", 422)
    marks: Marks = {(sign_up, half): True for sign_up, halves in chosen for half in halves}
    changed = record_attendance(event=given.event, by=by, marks=marks, source=AttendanceChange.Source.IMPORT)
    given.delete()
    return changed
