"""What the house needs to know of seats in workshops."""

from typing import Any

from foundation.kinds.exports import rows_of
from foundation.kinds.registry import Kind, declare
from foundation.messages.kinds import declare_message_kind
from learning.events.signups.workshops.models import WorkshopSeat


def _seats_of(person: Any) -> Any:
    return WorkshopSeat.objects.filter(sign_up__person=person).order_by("date", "starts")


declare_message_kind("workshop_changed", "Un atelier que j’ai choisi a changé", mandatory=True)
declare(
    Kind(
        name="workshop_seat",
        model=WorkshopSeat,
        label="place en atelier",
        plural="places en atelier",
        address=lambda seat: seat.sign_up.event.address,
        retention="Comme l’inscription à la journée dont elle fait partie.",
        personal_data=("sign_up", "workshop"),
        export=rows_of(_seats_of, "workshop__event__title", "workshop__title", "date", "starts"),
        notifications=("workshop_changed",),
    )
)
