"""Mon espace: what waits, what one follows, what one has done. Its queries do not grow with the data."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from wagtail.models import Page

from community.forums.models import Topic
from foundation.access.viewer import Viewer
from foundation.accounts.models import User
from foundation.clock import today
from foundation.messages.models import Notification
from foundation.networks.models import MembershipRequest
from learning.events.selectors import DayRow, days_of
from learning.paths.models import PathPage
from learning.programme.models import Axis
from learning.record.models import Fact
from learning.record.selectors import COUNTED, COUNTED_MINUTES
from learning.record.sharing.models import Sharing
from learning.team.models import Suggestion
from learning.tutorials.courses import Course
from learning.tutorials.models import TutorialPage
from learning.tutorials.selectors import completed_by, in_progress
from portal.figures import figure, in_one_query
from portal.space.things import Thing, things
from surveys.campaigns.models import Campaign

TOPICS = 5
FINISHED = 3
FINISHED_FIELDS = ("title", "url_path")
SUGGESTION_FIELDS = ("title", "url_path", "uuid", "state", "words", "created_at", "first_name", "last_name")
PATH_FIELDS = ("title", "url_path")
CAMPAIGN_FIELDS = ("slug", "title", "opens_on", "closes_on")


@dataclass(frozen=True)
class AxisHours:
    """The minutes of the year under one axis, and how far its bar goes."""

    name: str
    minutes: int
    percent: int


@dataclass(frozen=True)
class Passport:
    """The hours of professionalisation of a year: for the person alone."""

    year: int
    axes: list[AxisHours]
    minutes: int
    completions: int
    finished: list[TutorialPage]
    #: does the person show their référent what they finished?
    shown: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.minutes and not self.completions


@dataclass(frozen=True)
class Space:
    """All that the page shows to a member."""

    courses: list[Course]
    days: list[DayRow]
    topics: list[Topic]
    passport: Passport
    campaign: Campaign | None
    unread: int
    requests: int
    suggestion: Suggestion | None
    suggestion_count: int
    path: PathPage | None
    things: list[Thing] = field(default_factory=list)


def space_of(viewer: Viewer, minutes: int) -> Space:
    """The page of a member, for somebody who has so many minutes."""
    courses, days = in_progress(viewer), days_of(viewer)
    topics = list(Topic.objects.visible_to(viewer).with_forum().latest_first()[:TOPICS])
    figures = _figures(viewer)
    return Space(
        courses=courses,
        days=days,
        topics=topics,
        passport=_passport(viewer, figures),
        campaign=_campaign(figures),
        unread=figures["unread"],
        requests=figures["requests"],
        suggestion=_suggestion(viewer, figures),
        suggestion_count=figures["suggestion_total"],
        path=_path(figures),
        things=things(viewer=viewer, minutes=minutes, courses=courses, topics=topics, days=days),
    )


def _figures(viewer: Viewer) -> dict[str, Any]:
    """The small figures of the page, in one query: subqueries of one row."""
    facts = Fact.objects.of_person(viewer.user).in_year(today().year)
    campaign = Campaign.objects.visible_to(viewer).not_over()
    row = in_one_query(
        User.objects.filter(pk=viewer.user.pk),
        unread=figure(Notification.objects.of(viewer.user).unread(), Count("pk")),
        requests=figure(MembershipRequest.objects.decidable_by(viewer).waiting(), Count("pk")),
        completions=figure(facts.of_kind(Fact.Kind.TUTORIAL_COMPLETED), Count("pk")),
        minutes=figure(facts.of_kind(*COUNTED), COUNTED_MINUTES),
        shown=figure(Sharing.objects.of(viewer.user).in_force(), Count("pk")),
        **_finished_figures(viewer),
        **_suggestion_figures(viewer),
        **_path_figures(viewer),
        **{f"campaign_{name}": Subquery(campaign.values(name)[:1]) for name in CAMPAIGN_FIELDS},
    )
    assert row is not None
    return row


def _finished_figures(viewer: Viewer) -> dict[str, Subquery]:
    """The last finished tutorials as columns of the one query: a place, then a field of it."""
    pages = completed_by(viewer)
    places = [(place, name) for place in range(FINISHED) for name in FINISHED_FIELDS]
    return {f"finished_{place}_{name}": Subquery(pages.values(name)[place : place + 1]) for place, name in places}


def _suggestion_figures(viewer: Viewer) -> dict[str, Any]:
    """The suggestion to look at first, as columns of the one query, and how many there are."""
    found = Suggestion.objects.visible_to(viewer).open()
    places = {
        "title": "page__title",
        "url_path": "page__url_path",
        "first_name": "by__first_name",
        "last_name": "by__last_name",
    }
    columns = {name: Subquery(found.values(places.get(name, name))[:1]) for name in SUGGESTION_FIELDS}
    return {
        "suggestion_total": figure(found, Count("pk")),
        **{f"suggestion_{name}": each for name, each in columns.items()},
    }


def _suggestion(viewer: Viewer, figures: dict[str, Any]) -> Suggestion | None:
    values = {name: figures[f"suggestion_{name}"] for name in SUGGESTION_FIELDS}
    if not values["uuid"]:
        return None
    page = Page(title=values.pop("title"), url_path=values.pop("url_path"))
    by = User(first_name=values.pop("first_name") or "", last_name=values.pop("last_name") or "")
    return Suggestion(person=viewer.user, page=page, by=by if by.get_full_name() else None, **values)


def _path_figures(viewer: Viewer) -> dict[str, Subquery]:
    """The path under way, the same way."""
    found = PathPage.objects.visible_to(viewer).under_way_for(viewer.user).in_order()
    return {f"path_{name}": Subquery(found.values(name)[:1]) for name in PATH_FIELDS}


def _path(figures: dict[str, Any]) -> PathPage | None:
    values = {name: figures[f"path_{name}"] for name in PATH_FIELDS}
    return PathPage(**values) if values["title"] else None


def _finished(figures: dict[str, Any]) -> list[TutorialPage]:
    rows = [{name: figures[f"finished_{place}_{name}"] for name in FINISHED_FIELDS} for place in range(FINISHED)]
    return [TutorialPage(**row) for row in rows if row["title"]]


def _campaign(figures: dict[str, Any]) -> Campaign | None:
    values = {name: figures[f"campaign_{name}"] for name in CAMPAIGN_FIELDS}
    return Campaign(**values) if values["slug"] else None


def _passport(viewer: Viewer, figures: dict[str, Any]) -> Passport:
    facts = Fact.objects.of_person(viewer.user).in_year(today().year).of_kind(*COUNTED)
    own = facts.filter(axis_code=OuterRef("code")).order_by().values("axis_code")
    summed = own.annotate(figure=COUNTED_MINUTES).values("figure")
    axes = list(Axis.objects.in_order().annotate(minutes=Coalesce(Subquery(summed), 0)))
    most = max((axis.minutes for axis in axes), default=0)
    return Passport(
        year=today().year,
        axes=[AxisHours(axis.short_name, axis.minutes, 100 * axis.minutes // most if most else 0) for axis in axes],
        minutes=figures["minutes"],
        completions=figures["completions"],
        finished=_finished(figures),
        shown=bool(figures["shown"]),
    )
