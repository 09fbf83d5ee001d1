"""What the templates of the programme's pages are given."""

from typing import Any

from foundation.access.viewer import Viewer
from foundation.kinds.registry import Station
from foundation.versions.sharing import lazily
from learning.programme import selectors
from learning.programme.models import ActionPage, AxisPage, ProgrammePage
from learning.programme.thread import thread_around
from learning.tutorials.models import TutorialPage
from learning.tutorials.selectors import courses


def programme(page: ProgrammePage, viewer: Viewer) -> dict[str, Any]:
    return lazily(lambda: {"axes": selectors.axes_of(page, viewer)}, "axes")


def axis(page: AxisPage, viewer: Viewer) -> dict[str, Any]:
    tutorials = TutorialPage.objects.visible_to(viewer).filter(axis_id=page.axis_id).order_by("path")[:12]
    return {"actions": selectors.actions_under(page, viewer), "courses": courses(viewer, tutorials)}


def action(page: ActionPage, viewer: Viewer) -> dict[str, Any]:
    tutorials, days = selectors.tutorials_of(page, viewer), selectors.days_of(page, viewer)
    paths = selectors.paths_of(page, viewer)
    return {
        "tutorials": tutorials,
        "days": days,
        "paths": paths,
        "networks": list(page.networks.all()),
        "departments": list(page.departments.all()),
        "thread": thread_around(
            here=Station("action", page.title, page.address),
            neighbours=selectors.around_action(page, [*tutorials, *paths, *days]),
        ),
    }
