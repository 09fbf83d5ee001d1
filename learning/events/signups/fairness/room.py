"""What is left of a day, and for whom: network seats and a structure's share count until the release date."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from foundation.clock import now
from foundation.french import dates, numbers
from foundation.networks.models import Network
from learning.events.models import Event
from learning.events.signups.querysets import SignUpQuerySet

#: (network, structure) of whoever has a seat
Place = tuple[int | None, int | None]


@dataclass
class Room:
    """The seats of a day at one instant. Read under the lock of the day's row by whoever writes."""

    event: Event
    free: int
    kept: dict[int, int] = field(default_factory=dict)
    networks: dict[int, Network] = field(default_factory=dict)
    by_network: Counter[int | None] = field(default_factory=Counter)
    by_structure: Counter[int | None] = field(default_factory=Counter)

    @classmethod
    def of(cls, event: Event, *, shares: bool = False, taken: Iterable[Place] | None = None) -> Self:
        """No query but for a day that keeps seats still; two for one that does, if it has a seat left or `shares` are
        asked for; one where the places `taken` are known."""
        room = cls(event=event, free=max(event.capacity - event.seats_taken, 0))
        if keeps_seats(event) and (room.free or shares):
            for each in event.network_seats.select_related("network"):
                room.kept[each.network_id], room.networks[each.network_id] = each.seats, each.network
            if taken is None:
                taken = event.sign_ups.taking_seats().values_list("network", "structure")
            for network, structure in taken:
                room._count(network, structure)
        return room

    def left_for(self, network: int | None) -> int:
        """How many seats somebody of this network could take now: those kept for others are not theirs."""
        others = sum(max(seats - self.by_network[each], 0) for each, seats in self.kept.items() if each != network)
        return max(self.free - others, 0)

    def share_is_taken(self, structure: int | None) -> bool:
        most = self.event.per_structure
        return bool(most and structure and keeps_seats(self.event) and self.by_structure[structure] >= most)

    def has_seat_for(self, network: int | None, structure: int | None) -> bool:
        return self.left_for(network) > 0 and not self.share_is_taken(structure)

    def who_may_be_next(self, waiting: SignUpQuerySet) -> SignUpQuerySet:
        """Of those who wait, in their order, those whose network has a seat left: a queue that waits for seats kept
        for others is not read at each sign-up. A structure's share is looked at one by one."""
        if self.left_for(None) > 0:
            return waiting if self.event.per_structure else waiting[: self.free]
        return waiting.filter(network__in=[each for each in self.kept if self.left_for(each) > 0])

    def take(self, network: int | None, structure: int | None) -> None:
        self.free -= 1
        self._count(network, structure)

    def _count(self, network: int | None, structure: int | None) -> None:
        self.by_network[network] += 1
        self.by_structure[structure] += 1

    def why_not(self, network: int | None, structure: int | None) -> str:
        """Why somebody of this place has no seat now; nothing if there is one."""
        if self.free <= 0:
            return "Toutes les places sont prises."
        until = f"jusqu’au {dates.plain_day(self.event.release_at)}" if self.event.release_at else ""
        if self.share_is_taken(structure):
            most = self.event.per_structure or 0
            people = numbers.count(most, "place,places")
            return f"Votre structure a déjà {people}, le plus possible {until}."
        if self.left_for(network) <= 0:
            left = "La place libre est gardée" if self.free == 1 else "Les places libres sont gardées"
            return f"{left} pour d’autres réseaux {until}."
        return ""


def keeps_seats(event: Event) -> bool:
    """Whether the day is still before its release date."""
    return event.release_at is not None and event.release_at > now()
