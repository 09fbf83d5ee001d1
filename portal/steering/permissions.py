"""Who reads the figures."""

from foundation.access.viewer import Viewer
from foundation.networks.models import Role

READERS = (Role.Kind.STEERING, Role.Kind.CARIF_OREF, Role.Kind.NETWORK_HEAD, Role.Kind.ADMINISTRATION)


def reads_figures(viewer: Viewer) -> bool:
    return viewer.holds(*READERS)
