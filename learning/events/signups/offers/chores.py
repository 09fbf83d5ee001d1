"""What time does to held seats: the answer that did not come frees them, and the release date opens those kept."""

import datetime

from django.db import transaction
from django.db.models import F

from foundation.clock import now
from foundation.jobs.schedule import scheduled
from learning.events.models import Event
from learning.events.signups.models import SignUp
from learning.events.signups.offers.actions import expire, give_free_seats
from learning.events.signups.telling import echo_seats

A_LOT = 500


@scheduled(every=datetime.timedelta(minutes=5), name="events.expire-held-seats")
def expire_held_seats() -> int:
    """One transaction a seat, so that nobody waits for the others."""
    overdue = SignUp.objects.overdue().filter(event__starts_at__gt=now()).order_by("held_until", "pk")
    return sum(expire(sign_up=each) for each in overdue[:A_LOT])


@scheduled(every=datetime.timedelta(minutes=15), name="events.release-kept-seats")
def release_kept_seats() -> int:
    """Whoever waited for a seat kept for others gets it once the release date has passed."""
    days = Event.objects.taking_place().filter(release_at__lte=now(), starts_at__gt=now())
    waited_for = days.filter(seats_taken__lt=F("capacity"), sign_ups__state="waiting").distinct()
    return sum(_release(pk) for pk in waited_for.values_list("pk", flat=True)[:A_LOT])


@transaction.atomic
def _release(pk: int) -> int:
    day = Event.objects.select_for_update(of=("self",)).select_related("axis").get(pk=pk)
    lucky = give_free_seats(event=day)
    if lucky:
        echo_seats(day)
    return len(lucky)
