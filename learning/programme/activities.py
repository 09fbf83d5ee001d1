"""What carries the programme out. Tutorials, paths and days stand above it: each says here how its own are read."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet

from foundation.access.viewer import Viewer
from learning.programme.models import ActionPage, AxisPage

#: in the order in which a page shows them
ORDER = ("tutorials", "paths", "days")
#: name in the templates → (action, viewer) → the activities that carry it out, as the viewer may see them
of_action: dict[str, Callable[[ActionPage, Viewer], list[Any]]] = {}
#: name in the templates → (axis, viewer) → what is shown under the whole axis
of_axis: dict[str, Callable[[AxisPage, Viewer], list[Any]]] = {}
#: (day, viewer) → the pages of the paths that lead through it
through_day: list[Callable[[Any, Viewer], QuerySet]] = []
#: (tutorial, viewer) → the pages of the paths that lead through it
through_tutorial: list[Callable[[Any, Viewer], QuerySet]] = []


def activities_of(action: ActionPage, viewer: Viewer) -> dict[str, list[Any]]:
    """« tutorials », « paths », « days »: each at the cost that its reader says."""
    return {
        name: read(action, viewer) for name, read in sorted(of_action.items(), key=lambda each: ORDER.index(each[0]))
    }


def activities_under(axis: AxisPage, viewer: Viewer) -> dict[str, list[Any]]:
    return {name: read(axis, viewer) for name, read in of_axis.items()}
