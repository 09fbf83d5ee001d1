"""What the pages of the day itself show."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any
from unicodedata import combining, normalize

from foundation.design.region import region
from foundation.networks.models import Network
from learning.events.attendance.codes import row_code
from learning.events.attendance.models import AttendanceChange, SignedSheet, WalkInGuest
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


@dataclass
class Half:
    """A half-day on the page of the day: who came so far, and its signed sheets."""

    half_day: HalfDay
    expected: int
    present: int = 0
    noted: int = 0
    guests: list[WalkInGuest] = field(default_factory=list)
    sheets: list[SignedSheet] = field(default_factory=list)


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
    return folded(sign_up.person.last_name), folded(sign_up.person.first_name)


def folded(text: str) -> str:
    return "".join(sign for sign in normalize("NFKD", text.casefold()) if not combining(sign))


def halves_of(event: Event) -> list[Half]:
    """Each half-day with its counts, guests and sheets. Five queries, however many people."""
    expected = event.sign_ups.at_the_day().count()
    halves = {each.pk: Half(each, expected) for each in event.half_days.all()}
    for half_day, present in Attendance.objects.filter(half_day__event=event).values_list("half_day", "present"):
        halves[half_day].noted += 1
        halves[half_day].present += present
    for guest in WalkInGuest.objects.filter(half_day__event=event):
        halves[guest.half_day_id].guests.append(guest)
    for sheet in event.signed_sheets.select_related("file", "uploaded_by"):
        sheet.event = event
        if sheet.half_day_id in halves:
            halves[sheet.half_day_id].sheets.append(sheet)
    return list(halves.values())


def changes_of(event: Event) -> Any:
    """How the presence came about, the latest first."""
    return AttendanceChange.objects.filter(sign_up__event=event).select_related(
        "sign_up__person", "sign_up__network", "half_day", "by"
    )


@dataclass(frozen=True)
class Mix:
    """Who is there and who is missing, for the organiser: networks with how many people, and départements."""

    networks: list[tuple[Network, int]]
    missing_networks: list[Network]
    departments: dict[str, int]

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
    for network, code in event.sign_ups.at_the_day().order_by().values_list("network", "department__code"):
        if network:
            by_network[network] += 1
        if code:
            by_department[code] += 1
    networks = list(Network.objects.order_by("acronym"))
    return Mix(
        networks=[(each, by_network[each.pk]) for each in networks if each.pk in by_network],
        missing_networks=[each for each in networks if each.pk not in by_network],
        departments=dict(by_department),
    )
