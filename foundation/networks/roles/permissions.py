"""Who names whom (charter 3.3.4: a référent is designated by their structure, from a day on)."""

from typing import Any

from foundation.networks.models import Network, Role

#: They grant and end every role; the head of a network, the référents of its structures.
EVERY_ROLE = (Role.Kind.ADMINISTRATION, Role.Kind.CARIF_OREF)


def manages_every_role(viewer: Any) -> bool:
    return viewer.holds(*EVERY_ROLE)


def manages_roles(viewer: Any) -> bool:
    """Whether the page of roles concerns this viewer at all."""
    return viewer.holds(*EVERY_ROLE, Role.Kind.NETWORK_HEAD)


def networks_led_by(viewer: Any) -> list[Network]:
    return [role.network for role in viewer.roles if role.kind == Role.Kind.NETWORK_HEAD]
