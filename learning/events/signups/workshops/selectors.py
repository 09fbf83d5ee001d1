"""What is read of workshops: one's own in words, and who comes to which for whoever organises."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from foundation.french import dates
from learning.events.models import Event
from learning.events.signups.models import SignUp
from learning.events.signups.workshops.models import WorkshopSeat


@dataclass(frozen=True)
class WorkshopList:
    """A workshop and the people who chose it."""

    workshop: Any
    people: list[SignUp]


@dataclass(frozen=True)
class HourList:
    """The workshops of an hour, and who has chosen none."""

    date: Any
    starts: Any
    workshops: list[WorkshopList]
    undecided: list[SignUp]


def chosen_by(sign_up: SignUp | None) -> frozenset[UUID]:
    """The numbers of the workshops that somebody chose. One query."""
    if sign_up is None or not sign_up.takes_a_seat:
        return frozenset()
    return frozenset(sign_up.workshop_seats.order_by().values_list("workshop__uuid", flat=True))


def missed_by(sign_up: SignUp, numbers: Iterable[UUID]) -> str:
    """What to say to somebody who has a seat at the day and none in a workshop that they asked for."""
    missed = set(numbers) - chosen_by(sign_up) if numbers and sign_up.takes_a_seat else set()
    if not missed:
        return ""
    titles = sign_up.event.workshops.filter(uuid__in=missed).values_list("title", flat=True)
    full = "est complet" if len(titles) == 1 else "sont complets"
    listed = " et ".join(f"« {title} »" for title in titles)
    return f"{listed} {full} : choisissez un autre atelier depuis cette page."


def workshops_for(mine: SignUp) -> dict[str, Any]:
    """For a page or a mail about somebody's seat: what they chose, and whether there is anything to choose."""
    if not mine.takes_a_seat or not mine.event.workshops.exists():
        return {"has_workshops": False, "workshops": []}
    return {"has_workshops": True, "workshops": in_words(mine)}


def in_words(sign_up: SignUp) -> list[str]:
    """« 14 h 00 : Lire son territoire (Salle 2) », for the convocation, the mail and the calendar. One query."""
    return lines_of(sign_up.event, sign_up.workshop_seats.select_related("workshop"))


def lines_of(event: Event, seats: Iterable[WorkshopSeat]) -> list[str]:
    return [_line(event, seat.workshop) for seat in seats]


def _line(event: Event, workshop: Any) -> str:
    when = dates.clock(workshop.starts)
    if event.starts_on != event.ends_on:
        when = f"{dates.short_day(workshop.date)}, {when}"
    where = f" ({workshop.room})" if workshop.room else ""
    return f"{when} : {workshop.title}{where}"


def lists_of(event: Event) -> list[HourList]:
    """Hour by hour: each workshop with its people, by name, and those who may still choose. Three queries."""
    people = list(event.sign_ups.taking_seats().with_person_and_place())
    people.sort(key=lambda each: (str(each.holder.last_name).casefold(), str(each.holder.first_name).casefold()))
    chosen: dict[int, set[int]] = {}
    for workshop, sign_up in WorkshopSeat.objects.filter(workshop__event=event).values_list("workshop", "sign_up"):
        chosen.setdefault(workshop, set()).add(sign_up)
    hours = groupby(event.workshops.all(), key=lambda each: (each.date, each.starts))
    return [_hour(date, starts, list(workshops), people, chosen) for (date, starts), workshops in hours]


def _hour(
    date: Any, starts: Any, workshops: list[Any], people: list[SignUp], chosen: dict[int, set[int]]
) -> HourList:  # fmt: skip
    of_each = [chosen.get(workshop.pk, set()) for workshop in workshops]
    decided = set().union(*of_each)
    lists = [
        WorkshopList(workshop, [each for each in people if each.pk in numbers])
        for workshop, numbers in zip(workshops, of_each, strict=True)
    ]
    return HourList(date, starts, lists, [each for each in people if each.pk not in decided])
