"""Who reads the figures of tutorials."""

from foundation.access.viewer import Viewer


def reads_tutorial_figures(viewer: Viewer) -> bool:
    """Those who write and publish tutorials."""
    return viewer.holds("carif_oref", "administration")
