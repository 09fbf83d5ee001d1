"""The indicators of the yearly report that the data of today can tell: 1 to 4 and 6 to 8."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet, Subquery, Sum

from foundation.accounts.models import User
from foundation.clock import PARIS, now, today
from foundation.networks.models import Department, Network, Role, Structure
from learning.events.models import Event
from learning.events.signups.models import Attendance, SignUp
from learning.record.models import Fact
from learning.record.selectors import COUNTED, COUNTED_MINUTES
from portal.figures import figure, in_one_query, single

CALLED_OFF = (Event.State.CANCELLED, Event.State.POSTPONED)


@dataclass(frozen=True)
class Year:
    """A year as Paris counts it, up to now."""

    number: int

    @property
    def start(self) -> datetime.datetime:
        return datetime.datetime(self.number, 1, 1, tzinfo=PARIS)

    @property
    def end(self) -> datetime.datetime:
        return min(datetime.datetime(self.number + 1, 1, 1, tzinfo=PARIS), now())

    @property
    def last_day(self) -> datetime.date:
        return min(datetime.date(self.number, 12, 31), today())


def totals(year: Year, viewer: Any) -> dict[str, Any]:
    """All the figures of the region, in one query."""
    seated, facts = _seated(year), Fact.objects.in_year(year.number)
    started = facts.of_kind(Fact.Kind.TUTORIAL_STARTED)
    counted = facts.of_kind(*COUNTED)
    held = _held(year)
    active_roles = _roles(year).filter(person__in=_active(year))
    row = in_one_query(
        User.objects.filter(pk=viewer.user.pk),
        accounts=figure(_accounts(year), Count("pk")),
        active=figure(_active(year), Count("pk")),
        networks=figure(Network.objects.filter(structures__in=_structures(year)), Count("pk", distinct=True)),
        networks_active=figure(active_roles, Count("structure__network", distinct=True)),
        structures=figure(_structures(year), Count("pk")),
        structures_with_referent=figure(
            _roles(year).of_kind(Role.Kind.REFERENT).filter(structure__in=_structures(year)),
            Count("structure", distinct=True),
        ),
        started=figure(started, Count("pk")),
        learners=figure(started, Count("person", distinct=True)),
        completed=figure(started.filter(Exists(_completion())), Count("pk")),
        minutes=figure(counted, COUNTED_MINUTES),
        trained=figure(counted, Count("person", distinct=True)),
        held=figure(held, Count("pk")),
        called_off=figure(_days(year).filter(state__in=CALLED_OFF), Count("pk")),
        capacity=figure(held, Sum("capacity")),
        seated=figure(seated, Count("pk")),
        expected=figure(_noted(seated), Count("pk")),
        present=figure(_present(seated), Count("pk")),
        first=Subquery(single(Event.objects.all(), Min("starts_at"))),
    )
    assert row is not None
    return row


def years(first: datetime.datetime | None) -> list[int]:
    """The years that can be asked for, the latest first."""
    start = min(first.astimezone(PARIS).year, today().year) if first else today().year
    return list(range(today().year, start - 1, -1))


def by_department(year: Year) -> list[dict[str, Any]]:
    """One row a département: days held there, hours and presence of its people. Four queries."""
    days = _counts(_held(year), "commune__department__code", held=Count("pk"))
    hours = _counts(
        Fact.objects.in_year(year.number).of_kind(*COUNTED),
        "department_code",
        minutes=COUNTED_MINUTES,
        trained=Count("person", distinct=True),
    )
    presence = _counts(
        _noted(_seated(year)),
        "department__code",
        expected=Count("pk"),
        present=Count("pk", filter=Q(pk__in=_present_ids())),
    )
    empty = {"held": 0, "minutes": 0, "trained": 0, "expected": 0, "present": 0}
    return [
        {
            "department": each,
            **empty,
            **days.get(each.code, {}),
            **hours.get(each.code, {}),
            **presence.get(each.code, {}),
        }
        for each in Department.objects.all()
    ]


def by_modality(year: Year) -> list[tuple[str, int]]:
    """The days held, by modality, the most frequent first. One query."""
    rows = _held(year).order_by().values_list("modality").annotate(total=Count("pk")).order_by("-total", "modality")
    return [(str(Event.Modality(modality).label), total) for modality, total in rows]


def _counts(rows: QuerySet, key: str, **aggregates: Any) -> dict[str, dict[str, Any]]:
    found: Iterable[dict[str, Any]] = rows.order_by().values(key).annotate(**aggregates)
    return defaultdict(dict, {row.pop(key): row for row in found})


def _accounts(year: Year) -> QuerySet[User]:
    return User.objects.filter(is_active=True, date_joined__lt=year.end)


def _active(year: Year) -> QuerySet[User]:
    return _accounts(year).filter(last_login__gte=year.start, last_login__lt=year.end)


def _roles(year: Year) -> Any:
    return Role.objects.held_on(year.last_day)


def _structures(year: Year) -> QuerySet[Structure]:
    return Structure.objects.current(year.last_day)


def _completion() -> QuerySet[Fact]:
    return Fact.objects.of_kind(Fact.Kind.TUTORIAL_COMPLETED).filter(
        person=OuterRef("person"), whole_uuid=OuterRef("whole_uuid")
    )


def _days(year: Year) -> QuerySet[Event]:
    shown = Event.objects.filter(starts_at__gte=year.start, ends_at__lt=year.end)
    return shown.exclude(state__in=[Event.State.DRAFT, Event.State.PROPOSED])


def _held(year: Year) -> QuerySet[Event]:
    return _days(year).exclude(state__in=CALLED_OFF)


def _seated(year: Year) -> QuerySet[SignUp]:
    return SignUp.objects.seated().filter(event__in=_held(year))


def _noted(seated: QuerySet[SignUp]) -> QuerySet[SignUp]:
    """Those whose presence or absence was written down."""
    return seated.filter(pk__in=Attendance.objects.values("sign_up"))


def _present(seated: QuerySet[SignUp]) -> QuerySet[SignUp]:
    return seated.filter(pk__in=_present_ids())


def _present_ids() -> QuerySet:
    return Attendance.objects.present().values("sign_up")
