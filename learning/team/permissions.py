"""Who suggests, and who reads the figures of a structure."""

from foundation.access.viewer import Viewer
from foundation.networks.models import Role, Structure


def structures_led(viewer: Viewer) -> list[Structure]:
    """The structures of which the viewer is the référent: there they suggest, and read counts."""
    return viewer.structures_as(Role.Kind.REFERENT)


def structures_of(viewer: Viewer) -> list[Structure]:
    """The structures of which the viewer is a member: with each, they share or not."""
    return viewer.structures_as(Role.Kind.MEMBER)
