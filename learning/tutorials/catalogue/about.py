"""What a tutorial's page says around its lessons, in one query: a page has only so many."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import CharField, DateTimeField, QuerySet, Value
from django.db.models.functions import Cast

from foundation.access.viewer import Viewer
from foundation.kinds.registry import Station
from foundation.networks.models import Department, Network
from learning.programme import activities
from learning.programme.models import ActionPage, Axis
from learning.tutorials.authoring.models import ChangeNote, Prerequisite
from learning.tutorials.models import TutorialPage
from resources.pages.links import address_of

NOTHING = Value("", output_field=CharField())
PLACE = Cast("sort_order", CharField())
NEVER = Cast(Value(None), DateTimeField())


@dataclass(frozen=True)
class Change:
    """« Ce qui a changé »; of one lesson, or of the whole."""

    text: str
    lesson_title: str
    at: datetime.datetime


@dataclass(frozen=True)
class About:
    """For whom, where, after what; from which action of the programme; what changed."""

    networks: list[Network] = field(default_factory=list)
    departments: list[Department] = field(default_factory=list)
    #: (title, address) of the tutorials to follow first
    first: list[tuple[str, str]] = field(default_factory=list)
    stations: list[Station] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    #: (title, address) of the learning paths that lead through it
    paths: list[tuple[str, str]] = field(default_factory=list)


Row = tuple[Any, ...]


def about(page: TutorialPage, viewer: Viewer) -> About:
    rows: dict[str, list[Row]] = defaultdict(list)
    for kind, *row in _read(page, viewer):
        rows[kind].append(tuple(row))
    page.axis = next(Axis(pk=page.axis_id, code=code, short_name=name) for code, name, *_ in rows["axis"])
    return About(
        networks=[Network(acronym=acronym, name=name, family=family) for acronym, name, family, *_ in rows["network"]],
        departments=[Department(code=code, name=name) for code, name, *_ in rows["department"]],
        first=[(title, address_of(url_path)) for title, url_path, *_ in rows["first"]],
        stations=_stations(rows["action"][:1]),
        changes=[Change(text, title, at) for text, title, _, _, at in reversed(rows["change"])],
        paths=[(title, address_of(url_path)) for title, url_path, *_ in rows["learning path"]],
    )


def draft(page: TutorialPage) -> About:
    """The same, of a page that is not saved yet."""
    links = [link.first for link in page.prerequisite_links.all()]
    return About(
        networks=list(page.networks.all()),
        departments=list(page.departments.all()),
        first=[(first.title, first.address) for first in links],
    )


def _read(page: TutorialPage, viewer: Viewer) -> Iterable[Row]:
    """Rows of (kind, three texts, order, moment), in the order of each kind."""
    changes = ChangeNote.objects.filter(tutorial=page)
    kinds: list[QuerySet] = [
        _rows(Axis.objects.filter(pk=page.axis_id), "axis", "code", "short_name", NOTHING),
        _rows(changes, "change", "text", "lesson_title", NOTHING, NOTHING, "published_at"),
        _rows(Network.objects.filter(tutorialpage=page), "network", "acronym", "name", "family"),
        _rows(Department.objects.filter(tutorialpage=page), "department", "code", "name", NOTHING),
        _rows(
            _first(page, viewer), "first", "first__title", "first__url_path", NOTHING, Cast("sort_order", CharField())
        ),
        _rows(_actions(page, viewer), "action", "title", "url_path", "need", "path"),
        *(
            _rows(read(page, viewer), "learning path", "title", "url_path", NOTHING, "path")
            for read in activities.through_tutorial
        ),
    ]
    rows = kinds[0].union(*kinds[1:], all=True)
    return sorted(rows, key=lambda row: (row[4] or "", str(row[5] or ""), row[1]))


def _rows(
    queryset: QuerySet, kind: str, one: str, two: Any, three: Any, order: Any = NOTHING, at: Any = NEVER
) -> QuerySet:
    return queryset.order_by().values_list(Value(kind, output_field=CharField()), one, two, three, order, at)


def _first(page: TutorialPage, viewer: Viewer) -> QuerySet:
    open_to = {"first__live": True, "first__page_audience__audience_id__in": viewer.audience_ids}
    return Prerequisite.objects.filter(tutorial=page, **open_to)


def _actions(page: TutorialPage, viewer: Viewer) -> QuerySet:
    return ActionPage.objects.visible_to(viewer).carried_out_by(page)


def _stations(actions: list[Row]) -> list[Station]:
    """The need and the action that stand before it on the thread."""
    return [
        station
        for title, url_path, need, *_ in actions
        for station in (Station("need", need, ""), Station("action", title, address_of(url_path)))
        if station.title
    ]
