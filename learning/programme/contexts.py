"""What the templates of the programme's pages are given."""

from typing import Any

from foundation.access.viewer import Viewer
from foundation.kinds.registry import Station
from foundation.kinds.thread import thread_around
from foundation.versions.sharing import lazily
from learning.programme import selectors
from learning.programme.activities import activities_of, activities_under
from learning.programme.models import ActionPage, AxisPage, ProgrammePage


def programme(page: ProgrammePage, viewer: Viewer) -> dict[str, Any]:
    return lazily(lambda: {"axes": selectors.axes_of(page, viewer)}, "axes")


def axis(page: AxisPage, viewer: Viewer) -> dict[str, Any]:
    return {"actions": selectors.actions_under(page, viewer), **activities_under(page, viewer)}


def action(page: ActionPage, viewer: Viewer) -> dict[str, Any]:
    activities = activities_of(page, viewer)
    days = activities.get("days", [])
    return {
        **activities,
        "days": [day for day in days if not day.is_past],
        "held": [day for day in days if day.is_past],
        "networks": list(page.networks.all()),
        "departments": list(page.departments.all()),
        "thread": thread_around(
            here=Station("action", page.title, page.address),
            neighbours=selectors.around_action(page, [each for some in activities.values() for each in some]),
        ),
    }
