"""What the house needs to know of people who sign up without account."""

from typing import Any

from foundation.kinds.exports import rows_of
from foundation.kinds.registry import Kind, declare
from foundation.messages.kinds import declare_message_kind
from learning.events.signups.guests import chores
from learning.events.signups.guests.models import Guest

__all__ = ["chores"]


def _under_my_address(person: Any) -> Any:
    """What was written under the address that somebody has an account with."""
    return Guest.objects.filter(email__iexact=person.email).order_by("created_at")


declare_message_kind("guest_asked", "Une inscription sans compte, à confirmer", mandatory=True, sensitive=True)
declare(
    Kind(
        name="guest",
        model=Guest,
        label="personne inscrite sans compte",
        plural="personnes inscrites sans compte",
        address=lambda guest: guest.event.address,
        retention="Un mois après la journée, puis effacée avec son inscription et sa présence ; au bout d’un jour si "
        "la place est rendue ou n’a pas été confirmée.",
        personal_data=("first_name", "last_name", "email", "organisation"),
        export=rows_of(_under_my_address, "event__title", "first_name", "last_name", "organisation", "created_at"),
        notifications=("guest_asked",),
    )
)
