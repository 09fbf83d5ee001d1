"""Paths with one's own progress, in a number of queries that does not depend on their number."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from foundation.access.viewer import Viewer
from foundation.kinds.registry import Station
from learning.events.models import Event
from learning.paths.models import PathPage, PathStep
from learning.paths.progress import Goal, Walk, walk_from
from learning.paths.querysets import PathQuerySet
from learning.programme.models import ActionPage
from learning.programme.selectors import neighbours_of_activity
from learning.record.models import Fact
from learning.tutorials.courses import Course
from learning.tutorials.models import TutorialPage
from learning.tutorials.selectors import courses


@dataclass(frozen=True)
class Stage:
    """A line of a path: a tutorial as the viewer follows it, or a day."""

    number: int
    thing: TutorialPage | Event
    goal: Goal
    done: bool
    is_next: bool
    course: Course | None = None

    @property
    def is_day(self) -> bool:
        return self.course is None

    @property
    def address(self) -> str:
        """Where one goes on: into the tutorial that is under way, else to the page of the thing."""
        under_way = self.course and self.course.progress.under_way
        return self.course.resume_address if self.course and under_way else self.thing.address


@dataclass(frozen=True)
class Route:
    """A path as one person walks it (nobody, for visitors)."""

    path: PathPage
    stages: list[Stage]
    walk: Walk

    @property
    def percent(self) -> int:
        parts = {stage.goal.uuid: stage.course.progress.percent for stage in self.stages if stage.course}
        return self.walk.percent(parts)

    @property
    def next_stage(self) -> Stage | None:
        return next((stage for stage in self.stages if stage.is_next), None)

    @property
    def minutes(self) -> int:
        """What its tutorials take in all."""
        return sum(stage.course.tutorial.minutes for stage in self.stages if stage.course)

    @property
    def tutorial_count(self) -> int:
        return sum(not stage.is_day for stage in self.stages)

    @property
    def day_count(self) -> int:
        return sum(stage.is_day for stage in self.stages)


def routes(viewer: Viewer, paths: Iterable[PathPage]) -> list[Route]:
    """Each path as this viewer walks it: three queries in all, two for a visitor."""
    paths = list(paths)
    steps = list(PathStep.objects.of(paths).visible_to(viewer).with_things()) if paths else []
    facts = _facts(viewer, paths, steps)
    tutorials = {step.tutorial_id: step.tutorial for step in steps if step.tutorial}
    followed = {each.tutorial.pk: each for each in courses(viewer, tutorials.values(), facts)}
    by_path: dict[int, list[PathStep]] = defaultdict(list)
    for step in steps:
        by_path[step.path_id].append(step)
    return [_route(path, by_path[path.pk], facts, followed) for path in paths]


def route(viewer: Viewer, path: PathPage) -> Route:
    return routes(viewer, [path])[0]


def _facts(viewer: Viewer, paths: Sequence[PathPage], steps: Sequence[PathStep]) -> list[Fact]:
    if viewer.is_visitor or not paths:
        return []
    uuids = {path.uuid for path in paths} | {_thing(step).uuid for step in steps}
    return list(Fact.objects.of_person(viewer.user).about_any(uuids))


def _route(path: PathPage, steps: list[PathStep], facts: list[Fact], followed: dict[Any, Course]) -> Route:
    walk = walk_from(facts, [_goal(step) for step in steps], path.uuid)
    stages = [
        Stage(
            number=number,
            thing=_thing(step),
            goal=goal,
            done=goal.uuid in walk.done,
            is_next=goal.uuid == walk.next_goal,
            course=followed.get(step.tutorial_id),
        )
        for number, (step, goal) in enumerate(zip(steps, walk.goals, strict=True), start=1)
    ]
    return Route(path, stages, walk)


def _thing(step: PathStep) -> Any:
    return step.tutorial or step.event


def _goal(step: PathStep) -> Goal:
    day = step.event
    lost = day is not None and (day.is_past or day.is_called_off)
    return Goal(_thing(step).uuid, optional=step.optional, within_reach=not lost)


def paths_of(action: ActionPage, viewer: Viewer) -> list[PathPage]:
    """The paths that carry out an action of the programme."""
    return list(PathPage.objects.visible_to(viewer).carrying_out(action).defer("body"))


def through_day(event: Event, viewer: Viewer) -> PathQuerySet:
    """The paths of which the day is a step."""
    return PathPage.objects.visible_to(viewer).through(event.uuid)


def through_tutorial(tutorial: TutorialPage, viewer: Viewer) -> PathQuerySet:
    """The paths of which the tutorial is a step."""
    return PathPage.objects.visible_to(viewer).filter(steps__tutorial=tutorial)


def action_of(path: PathPage, viewer: Viewer) -> ActionPage | None:
    """The action of the programme that the path carries out."""
    if not path.action_id:
        return None
    return ActionPage.objects.visible_to(viewer).filter(pk=path.action_id).defer("body").first()


def neighbours(path: PathPage, viewer: Viewer) -> list[Station]:
    return neighbours_of_activity(viewer, action_of(path, viewer))
