"""How the seats of a day are shared out, and what is asked at sign-up: decided by whoever organises it."""

import datetime
from typing import Any

from django.db import transaction

from foundation.audit.actions import record
from foundation.networks.models import Network
from foundation.versions.actions import bump
from learning.events.models import Event
from learning.events.refusals import Refused
from learning.events.signups.fairness.models import NetworkSeats
from learning.events.signups.offers.actions import give_free_seats
from learning.events.signups.telling import echo_seats


@transaction.atomic
def set_rules(
    *, event: Event, by: Any, release_at: datetime.datetime | None, per_structure: int | None,
    needs_agreement: bool, asks_needs: bool, seats: dict[Network, int], guest_seats: int = 0,
) -> Event:  # fmt: skip
    """Write the rules; seats that are no longer kept are offered at once. Whoever has a seat keeps it."""
    day = Event.objects.select_for_update(of=("self",)).select_related("axis").get(pk=event.pk)
    _check(day, release_at, sum(seats.values()))
    day.release_at, day.per_structure = release_at, per_structure
    day.needs_agreement, day.asks_needs, day.guest_seats = needs_agreement, asks_needs, guest_seats
    day.save(update_fields=["release_at", "per_structure", "needs_agreement", "asks_needs", "guest_seats"])
    day.network_seats.all().delete()
    NetworkSeats.objects.bulk_create(
        [NetworkSeats(event=day, network=network, seats=number) for network, number in seats.items()]
    )
    record(actor=by, verb="set_sign_up_rules", target=day)
    give_free_seats(event=day)
    echo_seats(day)
    bump()
    return day


def _check(event: Event, release_at: datetime.datetime | None, kept: int) -> None:
    if event.has_begun or event.is_called_off:
        raise Refused("Les règles d’inscription ne changent plus pour cette journée.")
    if kept > event.capacity:
        raise Refused(f"Gardez {event.capacity} places au plus : c’est tout ce que la journée compte.", 422)
    if release_at and release_at > event.starts_at:
        raise Refused("Choisissez une date d’ouverture à tous avant la journée.", 422)
