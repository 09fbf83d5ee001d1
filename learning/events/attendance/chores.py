"""What time does to the traces of a day: guests and lists of video tools go."""

import datetime

from foundation.clock import now, today
from foundation.jobs.schedule import scheduled
from learning.events.attendance.models import VideoList, WalkInGuest

GUESTS_KEPT = datetime.timedelta(days=30)
LISTS_KEPT = datetime.timedelta(days=1)


@scheduled(every=datetime.timedelta(hours=24), name="events.forget-walk-in-guests")
def forget_guests() -> int:
    """Who came without account is forgotten a month after the day."""
    return WalkInGuest.objects.filter(half_day__date__lt=today() - GUESTS_KEPT).delete()[0]


@scheduled(every=datetime.timedelta(hours=1), name="events.forget-video-lists")
def forget_video_lists() -> int:
    """A list that nobody matched is forgotten after a day."""
    return VideoList.objects.filter(uploaded_at__lt=now() - LISTS_KEPT).delete()[0]
