"""Reading days for pages: the agenda's rows, one's own days, what is to be decided."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Count, QuerySet

from foundation.access.viewer import Viewer
from foundation.clock import now
from foundation.design.region import region
from foundation.french import dates
from foundation.networks.models import Network
from learning.events.after.selectors import effect_of, what_stays
from learning.events.agenda.standing import Standing, standing_of
from learning.events.models import Event
from learning.events.permissions import may_copy, may_decide, may_manage, may_see_names
from learning.events.querysets import EventQuerySet
from learning.events.refusals import Refused, check_may_take_part, check_sign_up_runs
from learning.events.running_order import order_of
from learning.events.signups.card.selectors import my_seat
from learning.events.signups.models import SignUp
from learning.programme import activities
from learning.programme.models import ActionPage

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


def day_page(event: Event, viewer: Viewer) -> dict[str, Any]:
    """What the page of a day shows to this viewer. Seven queries at most."""
    mine, stays = _mine([event], viewer.user)[0], what_stays(event, viewer)
    order = order_of(event, mine.pk if mine else None)
    return {
        "event": event,
        "order": order,
        "mine": mine,
        "standing": standing_of(event, mine),
        "why_not": why_not(event, viewer),
        **my_seat(event, mine, viewer, order.workshops),
        "may_manage": may_manage(viewer, event),
        "may_decide": may_decide(viewer, event),
        "may_copy": may_copy(viewer, event),
        "may_see_names": may_see_names(viewer, event),
        "stations": [*stations_of(event, viewer), effect_of(event, stays["synthesis"])],
        **stays,
        "paths": [path for read in activities.through_day for path in read(event, viewer)],
        **presence_at(event),
    }


def why_not(event: Event, viewer: Viewer) -> str:
    """The sentence that the sign-up would be refused with, or nothing."""
    try:
        if not (viewer.is_visitor or event.is_past or event.is_called_off):
            check_may_take_part(event, list(viewer.roles))
        check_sign_up_runs(event)
    except Refused as refused:
        return refused.sentence
    return ""


def presence_at(event: Event) -> dict[str, Any]:
    """How many wait, and who comes, without names or numbers of people: networks and départements. Nothing more of
    a confidential day. One query."""
    states = (SignUp.State.SEATED, SignUp.State.WAITING)
    groups = list(_groups(event.sign_ups.filter(state__in=states)))
    found: dict[str, Any] = {"networks": [], "departments": [], "missing": []}
    found["waiting"] = sum(group["people"] for group in groups if group["state"] == SignUp.State.WAITING)
    if event.is_confidential:
        return found
    seated = [group for group in groups if group["state"] == SignUp.State.SEATED]
    codes = {group["department__code"] for group in seated} - {None}
    missing = [land.name for land in region().lands if land.code not in codes]
    return found | {"networks": _networks_of(seated), "departments": sorted(codes), "missing": missing}


NETWORK = ("acronym", "family", "name", "code")


def _groups(sign_ups: QuerySet[SignUp]) -> QuerySet[Any, dict[str, Any]]:
    """People by state, network and département."""
    by = ("state", "network", "department__code", *(f"network__{name}" for name in NETWORK))
    return sign_ups.order_by().values(*by).annotate(people=Count("pk"))


def _networks_of(groups: Iterable[dict[str, Any]]) -> list[Network]:
    known = {
        group["network"]: Network(pk=group["network"], **{name: group[f"network__{name}"] for name in NETWORK})
        for group in groups
        if group["network"]
    }
    return sorted(known.values(), key=lambda network: network.acronym)


def stations_of(event: Event, viewer: Viewer) -> list[dict[str, str]]:
    """« Le fil » as far as the day: the need and the action that it comes from."""
    action = ActionPage.objects.visible_to(viewer).filter(pk=event.action_id).first() if event.action_id else None
    stations = []
    if action and action.need:
        stations.append({"kind": "Besoin", "title": action.need})
    if action:
        stations.append({"kind": "Action du programme", "title": action.title, "address": action.address})
    elif event.axis:
        stations.append({"kind": "Axe du programme", "title": event.axis.name, "address": "/programme/"})
    return [*stations, {"kind": "Journée", "title": event.short_name, "state": "here"}]


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
