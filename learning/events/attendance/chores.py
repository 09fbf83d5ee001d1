"""What time does to the traces of a day: guests and lists of video tools go."""

import datetime

from django.db import transaction

from foundation.clock import now, today
from foundation.files.actions import delete_file
from foundation.jobs.schedule import scheduled
from learning.events.attendance.models import SignedSheet, VideoList, WalkInGuest

GUESTS_KEPT = datetime.timedelta(days=30)
LISTS_KEPT = datetime.timedelta(days=1)
SHEETS_KEPT = datetime.timedelta(days=3 * 365 + 1)


@scheduled(every=datetime.timedelta(hours=24), name="events.forget-walk-in-guests")
def forget_guests() -> int:
    """Who came without account is forgotten a month after the day."""
    return WalkInGuest.objects.filter(half_day__date__lt=today() - GUESTS_KEPT).delete()[0]


@scheduled(every=datetime.timedelta(hours=1), name="events.forget-video-lists")
def forget_video_lists() -> int:
    """A list that nobody matched is forgotten after a day."""
    return VideoList.objects.filter(uploaded_at__lt=now() - LISTS_KEPT).delete()[0]


@scheduled(every=datetime.timedelta(hours=24), name="events.forget-signed-sheets")
def forget_sheets() -> int:
    """The scans of signed sheets go three years after the day, like the presence that they prove."""
    old = list(SignedSheet.objects.filter(event__ends_at__lt=now() - SHEETS_KEPT).select_related("file"))
    for sheet in old:
        with transaction.atomic():
            sheet.delete()
            delete_file(stored=sheet.file)
    return len(old)
