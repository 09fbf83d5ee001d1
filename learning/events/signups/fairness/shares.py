"""The table « Places par réseau »: what each network still has of the seats kept for it, and what is open to all."""

from dataclasses import dataclass

from foundation.networks.models import Network
from learning.events.signups.fairness.room import Room


@dataclass(frozen=True)
class Share:
    """So many seats kept for a network, or open to everybody."""

    network: Network | None
    seats: int
    taken: int

    @property
    def left(self) -> int:
        return self.seats - self.taken


def shares_of(room: Room) -> list[Share]:
    """Nothing for a day that keeps no seat. Whoever comes beyond their network's share sits on an open seat."""
    shares = [Share(room.networks[each], seats, min(seats, room.by_network[each])) for each, seats in room.kept.items()]
    if not shares:
        return []
    capacity = room.event.capacity
    open_seats = max(capacity - sum(each.seats for each in shares), 0)
    beyond = capacity - room.free - sum(each.taken for each in shares)
    return [*shares, Share(None, open_seats, min(open_seats, beyond))]
