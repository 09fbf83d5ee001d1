"""What the pages of the day itself show."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any
from unicodedata import combining, normalize

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from foundation.design.region import region
from foundation.networks.models import Network, Structure
from learning.events.attendance.models import AttendanceChange, SignedSheet, WalkInGuest
from learning.events.attendance.paper.codes import row_code
from learning.events.models import Event, HalfDay
from learning.events.signups.models import Attendance, SignUp


@dataclass(frozen=True)
class Mark:
    """One person at one half-day: `present` is None as long as nobody noted it."""

    sign_up: SignUp
    present: bool | None

    @property
    def code(self) -> str:
        return row_code(self.sign_up)

    @property
    def walked_in(self) -> bool:
        return self.sign_up.state == SignUp.State.WALKED_IN


@dataclass(frozen=True)
class Half:
    """A half-day on the page of the day: how many came so far, and its signed sheets."""

    half_day: HalfDay
    present: int
    noted: int
    guests: int
    sheets: list[SignedSheet]


def marks_of(event: Event, half_day: HalfDay) -> list[Mark]:
    """Everybody of the day with their mark at this half-day, by name. Two queries."""
    known = dict(Attendance.objects.filter(half_day=half_day).values_list("sign_up", "present"))
    people = sorted(event.sign_ups.at_the_day().with_person_and_place(), key=by_name)
    return [Mark(each, known.get(each.pk)) for each in people]


def mark_of(half_day: HalfDay, sign_up: SignUp) -> Mark:
    present = Attendance.objects.filter(half_day=half_day, sign_up=sign_up).values_list("present", flat=True).first()
    return Mark(sign_up, present)


def by_name(sign_up: SignUp) -> tuple[str, str]:
    """Émile comes before Karim."""
    return folded(sign_up.holder.last_name), folded(sign_up.holder.first_name)


def folded(text: str) -> str:
    return "".join(sign for sign in normalize("NFKD", text.casefold()) if not combining(sign))


def halves_of(event: Event) -> list[Half]:
    """Each half-day with its counts and sheets. Two queries, however many people."""
    sheets: dict[int | None, list[SignedSheet]] = defaultdict(list)
    for sheet in event.signed_sheets.select_related("file", "uploaded_by"):
        sheet.event = event
        sheets[sheet.half_day_id].append(sheet)
    guests = WalkInGuest.objects.filter(half_day=OuterRef("pk")).order_by().values("half_day")
    half_days: Any = event.half_days.annotate(
        present=Count("attendances", filter=Q(attendances__present=True)),
        noted=Count("attendances"),
        guests=Coalesce(Subquery(guests.annotate(total=Count("pk")).values("total")), 0),
    )
    return [Half(each, each.present, each.noted, each.guests, sheets[each.pk]) for each in half_days]


def changes_of(event: Event) -> Any:
    """How the presence came about, the latest first."""
    return AttendanceChange.objects.filter(sign_up__event=event).select_related(
        "sign_up__person", "sign_up__guest", "sign_up__network", "half_day", "by"
    )


@dataclass(frozen=True)
class Mix:
    """Who is there and who is missing, for the organiser: networks with how many people, and départements."""

    networks: list[tuple[Network, int]]
    missing_networks: list[Network]
    departments: dict[str, int]
    #: seated, or come without a seat
    people: int

    @property
    def missing_departments(self) -> list[str]:
        return [land.name for land in region().lands if land.code not in self.departments]

    @property
    def codes(self) -> list[str]:
        return sorted(self.departments)


def mix_of(event: Event) -> Mix:
    """Two queries. The numbers are those of a list that the organiser reads by name anyway."""
    by_network: dict[int, int] = defaultdict(int)
    by_department: dict[str, int] = defaultdict(int)
    people = list(event.sign_ups.at_the_day().order_by().values_list("network", "department__code"))
    for network, code in people:
        if network:
            by_network[network] += 1
        if code:
            by_department[code] += 1
    of_region = Exists(Structure.objects.filter(network=OuterRef("pk")))
    networks = list(Network.objects.order_by("acronym").annotate(of_region=of_region))
    return Mix(
        networks=[(each, by_network[each.pk]) for each in networks if each.pk in by_network],
        missing_networks=[each for each in networks if each.of_region and each.pk not in by_network],
        departments=dict(by_department),
        people=len(people),
    )
