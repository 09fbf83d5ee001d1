"""What the home page says, counted from the data."""

from typing import TYPE_CHECKING, Any

from foundation.access.viewer import Viewer

if TYPE_CHECKING:
    from portal.home.models import HomePage


def home_context(*, page: "HomePage", viewer: Viewer) -> dict[str, Any]:
    return {}
