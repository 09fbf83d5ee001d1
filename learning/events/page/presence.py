"""Who comes to a day, and who waits, without names or numbers of people."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Count

from foundation.design.region import region
from foundation.networks.models import Network
from learning.events.models import Event
from learning.events.signups.models import SignUp

Group = dict[str, Any]

NETWORK = ("acronym", "family", "name", "code")
TAKING = (SignUp.State.SEATED, SignUp.State.HELD)


def groups_of(event: Event) -> list[Group]:
    """People by state, structure, network and département. One query."""
    by = ("state", "structure", "network", "department__code", *(f"network__{name}" for name in NETWORK))
    people = event.sign_ups.filter(state__in=[*TAKING, SignUp.State.WAITING])
    return list(people.order_by().values(*by).annotate(people=Count("pk")))


def places_taken(groups: Iterable[Group]) -> list[tuple[int | None, int | None]]:
    """(network, structure) of each seat that is taken or held."""
    return [
        (group["network"], group["structure"])
        for group in groups
        if group["state"] in TAKING
        for _ in range(group["people"])
    ]


def presence_at(event: Event, groups: Sequence[Group]) -> dict[str, Any]:
    """How many wait; networks and départements of who comes, and who is missing. Nothing more of a confidential
    day."""
    found: dict[str, Any] = {"networks": [], "departments": [], "missing": []}
    found["waiting"] = sum(group["people"] for group in groups if group["state"] == SignUp.State.WAITING)
    if event.is_confidential:
        return found
    seated = [group for group in groups if group["state"] == SignUp.State.SEATED]
    codes = {group["department__code"] for group in seated} - {None}
    missing = [land.name for land in region().lands if land.code not in codes]
    return found | {"networks": _networks_of(seated), "departments": sorted(codes), "missing": missing}


def _networks_of(groups: Iterable[Group]) -> list[Network]:
    known = {
        group["network"]: Network(pk=group["network"], **{name: group[f"network__{name}"] for name in NETWORK})
        for group in groups
        if group["network"]
    }
    return sorted(known.values(), key=lambda network: network.acronym)
