"""The programme as a viewer reads it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Value

from foundation.access.viewer import Viewer
from foundation.kinds.registry import Station
from learning.events.models import Event
from learning.paths.models import PathPage
from learning.programme.models import ActionPage, Axis, AxisPage, ProgrammePage
from learning.record.models import Fact
from learning.tutorials.models import TutorialPage


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


def tutorials_of(action: ActionPage, viewer: Viewer) -> list[TutorialPage]:
    """The tutorials that carry out an action, in the order that the editor gave; `done` says whether the viewer
    completed them."""
    tutorials = TutorialPage.objects.visible_to(viewer).filter(action_links__action=action)
    done = Fact.objects.of_person(viewer.user.pk).of_kind(Fact.Kind.TUTORIAL_COMPLETED)
    own = Exists(done.filter(whole_uuid=OuterRef("uuid"))) if viewer.user.pk else Value(False)
    return list(tutorials.annotate(done=own).defer("quiz").order_by("action_links__sort_order"))


def paths_of(action: ActionPage, viewer: Viewer) -> list[PathPage]:
    """The learning paths that carry out an action."""
    return list(PathPage.objects.visible_to(viewer).carrying_out(action).defer("body"))


def days_of(action: ActionPage, viewer: Viewer) -> list[Event]:
    """The days to come that carry out an action."""
    return list(Event.objects.visible_to(viewer).filter(action=action).upcoming().with_place()[:5])


def action_station(action: ActionPage) -> Station:
    return Station("action", action.title, action.address)


def neighbours_of_action(action: ActionPage, viewer: Viewer) -> list[Station]:
    """The need that it answers, the tutorials, paths and days that carry it out."""
    activities = [*tutorials_of(action, viewer), *paths_of(action, viewer), *days_of(action, viewer)]
    return around_action(action, activities)


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
