"""The organiser's list."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from foundation.networks.models import Network
from learning.events.models import Event, HalfDay
from learning.events.signups.models import Attendance, SignUp


@dataclass(frozen=True)
class Cell:
    """One person, one half-day; `present` is None as long as nobody noted it."""

    key: str
    half_day: HalfDay
    present: bool | None


@dataclass(frozen=True)
class Line:
    sign_up: SignUp
    cells: list[Cell]


def who_comes(event: Event) -> dict[str, Any]:
    """Those seated or come without a seat, with their marks; those who wait with their rank. Three queries."""
    half_days = list(event.half_days.all())
    here = event.sign_ups.open() | event.sign_ups.at_the_day()
    sign_ups = list(here.with_person_and_place().with_rank().order_by("ticket"))
    marks = Attendance.objects.filter(sign_up__event=event)
    known = {(each.sign_up_id, each.half_day_id): each.present for each in marks}
    seated = [each for each in sign_ups if each.is_seated or each.state == SignUp.State.WALKED_IN]
    return {
        "half_days": half_days,
        "lines": [Line(each, _cells(each, half_days, known)) for each in seated],
        "held": [each for each in sign_ups if each.is_held],
        "waiting": [each for each in sign_ups if each.is_waiting],
        "networks": _distinct(each.network for each in seated),
        "departments": sorted({each.department.code for each in seated if each.department}),
        "is_noted": bool(known),
    }


def _cells(sign_up: SignUp, half_days: list[HalfDay], known: dict[tuple[int, int], bool]) -> list[Cell]:
    return [Cell(f"{sign_up.pk}-{half.pk}", half, known.get((sign_up.pk, half.pk))) for half in half_days]


def _distinct(networks: Iterable[Network | None]) -> list[Network]:
    """Each network once, by acronym."""
    return sorted({network for network in networks if network}, key=lambda network: network.acronym)
