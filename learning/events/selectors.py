"""Reading days for pages: the agenda's rows, one's own days, what is to be decided."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from foundation.access.viewer import Viewer
from foundation.clock import now
from foundation.french import dates
from learning.events.agenda.standing import Standing, standing_of
from learning.events.models import Event
from learning.events.querysets import EventQuerySet
from learning.events.signups.models import SignUp

#: a deadline nearer than this is a thing to decide now
SOON = datetime.timedelta(days=14)


@dataclass(frozen=True)
class DayRow:
    """A day in a list, with the person's own sign-up if there is one."""

    event: Event
    mine: SignUp | None = None

    @property
    def standing(self) -> Standing:
        return standing_of(self.event, self.mine)

    @property
    def rank(self) -> int | None:
        """One's place in the waiting list."""
        return self.mine.rank if self.mine and self.mine.is_waiting else None

    @property
    def waiting_count(self) -> int:
        """How many wait, where the list counted them."""
        return getattr(self.event, "waiting_count", 0)


@dataclass(frozen=True)
class Decision:
    """What somebody has to decide, and until when."""

    title: str
    text: str
    address: str
    deadline: datetime.datetime
    minutes: int = 1


def day_rows(events: Iterable[Event], person: Any) -> list[DayRow]:
    """Rows of a list, one's own sign-ups in one query."""
    days = list(events)
    return [DayRow(event, mine) for event, mine in zip(days, _mine(days, person), strict=True)]


def _mine(days: Sequence[Event], person: Any) -> list[SignUp | None]:
    if not person.is_authenticated or not days:
        return [None] * len(days)
    known = {each.event_id: each for each in SignUp.objects.open().of(person).filter(event__in=days).with_rank()}
    return [known.get(day.pk) for day in days]


def by_month(rows: Iterable[DayRow]) -> list[tuple[str, list[DayRow]]]:
    """« décembre 2026 » and its days, in the order given."""
    return [(month, list(each)) for month, each in groupby(rows, key=lambda row: dates.month(row.event.starts_at))]


def nearest_day(days: EventQuerySet) -> dict[str, str]:
    """For a search without result: the first of these days, and the way to it."""
    day = days.with_place().first()
    if day is None:
        return {"text": "", "address": "", "action": ""}
    where = f"à {day.commune.name}" if day.commune and day.is_onsite else "à distance"
    when = f"le {dates.short_day(day.starts_at)}"
    verb = "La dernière a eu lieu" if day.is_past else "La plus proche a lieu"
    return {"text": f"{verb} {where}, {when}.", "address": day.address, "action": "Voir cette journée"}


def days_of(viewer: Viewer) -> list[DayRow]:
    """The coming days at which somebody has a seat or waits for one, the nearest first. One query."""
    mine = SignUp.objects.open().of(viewer.user).at_days_visible_to(viewer).upcoming().with_rank()
    return [DayRow(each.event, each) for each in mine.select_related("event__commune__department")]


def past_days_of(viewer: Viewer, limit: int = 20) -> list[DayRow]:
    """The days that somebody was seated at or walked into, the latest first. One query."""
    mine = SignUp.objects.at_the_day().of(viewer.user).at_days_visible_to(viewer).filter(event__ends_at__lte=now())
    latest = mine.order_by("-event__starts_at").select_related("event__commune__department")[:limit]
    return [DayRow(each.event, each) for each in latest]


def upcoming_days(viewer: Viewer, limit: int = 3) -> list[DayRow]:
    """The next days that a viewer may see, for the home page: no word of anybody's own seat, since people with the
    same rights share what is drawn of it. One query."""
    days = Event.objects.upcoming().visible_to(viewer).taking_place().with_place()[:limit]
    return [DayRow(event, None) for event in days]


def next_decision(viewer: Viewer) -> Decision | None:
    """The nearest day whose sign-up closes soon, with a seat left, and where one is not signed up. One query."""
    if not viewer.is_member:
        return None
    days = Event.objects.visible_to(viewer).signable().with_free_seat().filter(deadline__lte=now() + SOON)
    if not viewer.holds("referent", "network_head", "carif_oref"):
        days = days.exclude(modality=Event.Modality.REFERENT_MEETING)
    mine = SignUp.objects.open().of(viewer.user).values("event")
    day = days.exclude(pk__in=mine).order_by("deadline").first()
    if day is None:
        return None
    closes = f"Les inscriptions ferment le {dates.day(day.deadline)}, à {dates.clock(day.deadline)}."
    return Decision(title=day.title, text=closes, address=day.address, deadline=day.deadline)


def structure_days(viewer: Viewer) -> list[tuple[Event, list[SignUp]]]:
    """For référents: the coming days, and who of their own structures has a seat or waits. What is confidential
    stays out. One query."""
    structures = viewer.structures_as("referent")
    sign_ups = (
        SignUp.objects.open()
        .filter(structure__in=structures)
        .exclude(event__modality=Event.Modality.PRACTICE_ANALYSIS_DAY)
        .at_days_visible_to(viewer)
        .upcoming()
        .with_rank()
        .select_related("event__commune__department", "person", "structure__network")
    )
    return [(event, list(each)) for event, each in groupby(sign_ups, key=lambda each: each.event)]
