"""The programme as a viewer reads it."""

from dataclasses import dataclass
from typing import Any

from foundation.access.viewer import Viewer
from foundation.kinds.registry import Station
from learning.programme.activities import activities_of
from learning.programme.models import ActionPage, Axis, AxisPage, ProgrammePage


@dataclass(frozen=True)
class AxisOfProgramme:
    """An axis page with its actions."""

    page: AxisPage
    actions: list[ActionPage]


def axes_of(programme: ProgrammePage, viewer: Viewer) -> list[AxisOfProgramme]:
    """The axes of the programme, each with its actions: two queries."""
    pages = list(AxisPage.objects.visible_to(viewer).child_of(programme).order_by("path"))
    actions = list(ActionPage.objects.visible_to(viewer).of(pages).defer("body"))
    return [
        AxisOfProgramme(page, [action for action in actions if action.path[: -ActionPage.steplen] == page.path])
        for page in pages
    ]


def actions_under(page: AxisPage, viewer: Viewer) -> list[ActionPage]:
    return list(ActionPage.objects.visible_to(viewer).of([page]).defer("body"))


def action_station(action: ActionPage) -> Station:
    return Station("action", action.title, action.address)


def neighbours_of_action(action: ActionPage, viewer: Viewer) -> list[Station]:
    """The need that it answers, the tutorials, paths and days that carry it out."""
    found = activities_of(action, viewer).values()
    return around_action(action, [each for activities in found for each in activities])


def around_action(action: ActionPage, activities: list[Any]) -> list[Station]:
    """The stations of an action whose activities are already known."""
    need = [Station("need", action.need, "")] if action.need else []
    return [*need, *(Station("activity", each.title, each.address) for each in activities[:2])]


def neighbours_of_activity(viewer: Viewer, action: ActionPage | None) -> list[Station]:
    """What stands before a tutorial or a day: its action, and the need behind it."""
    if action is None:
        return []
    need = [Station("need", action.need, "")] if action.need else []
    return [*need, action_station(action)]


def axis_choices() -> list[Axis]:
    return list(Axis.objects.in_order())
