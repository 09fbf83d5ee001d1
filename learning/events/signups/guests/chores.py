"""What is forgotten of people without account."""

import datetime

from django.db import transaction
from django.db.models import Q

from foundation.clock import now
from foundation.jobs.schedule import scheduled
from foundation.messages.actions import forget_mails_to
from learning.events.signups.fairness.moves import lock
from learning.events.signups.guests.models import Guest
from learning.events.signups.offers.actions import leave

KEPT = datetime.timedelta(days=30)
LEFT_KEPT = datetime.timedelta(days=1)


@scheduled(every=datetime.timedelta(hours=6), name="events.forget-guests")
def forget_guests() -> int:
    """A month after the day, and a day after a seat was given back or never confirmed: the name and the address go,
    and the sign-up and the presence with them."""
    over = Q(event__ends_at__lt=now() - KEPT)
    left = Q(sign_up__state="withdrawn", sign_up__changed_at__lt=now() - LEFT_KEPT)
    return sum(_forget(guest) for guest in Guest.objects.filter(over | left).select_related("sign_up"))


@transaction.atomic
def _forget(guest: Guest) -> bool:
    """The seat of a day that awaits another date is free again."""
    mine = lock(guest.sign_up)
    if mine.event.is_called_off and mine.takes_a_seat:
        leave(mine)
    forget_mails_to(address=guest.email)
    guest.delete()
    return True
