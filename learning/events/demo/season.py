"""Who had a seat, who came, and what the ledger says of it: rows written in bulk, the same each time."""

import datetime
import hashlib
from collections.abc import Iterator
from random import Random
from typing import Any

from foundation.clock import now
from foundation.networks.models import Role
from learning.events.attendance.models import AttendanceChange
from learning.events.demo.circles import close_circle
from learning.events.models import Event, HalfDay
from learning.events.signups.models import Attendance, SignUp
from learning.record.models import Fact

#: of a hundred people with a seat, how many are there for a half-day
PRESENCE = 88


def seat(event: Event, people: list[Any]) -> list[SignUp]:
    """These people have the first seats of the day, in this order."""
    places = _places(people)
    began = min(event.created_at - datetime.timedelta(days=15), event.starts_at - datetime.timedelta(days=30))
    sign_ups = [
        SignUp(
            event=event, person=each, state=SignUp.State.SEATED, ticket=ticket, **places.get(each.pk, {}),
            created_at=began + datetime.timedelta(hours=3 * ticket), changed_at=began,
        )
        for ticket, each in enumerate(people, start=1)
    ]  # fmt: skip
    SignUp.objects.bulk_create(sign_ups)
    close_circle(event, sign_ups)
    Event.objects.filter(pk=event.pk).update(seats_taken=len(people), last_ticket=len(people))
    _write_facts(_fact(event, each, Fact.Kind.SEAT_TAKEN, each.created_at) for each in sign_ups)
    return sign_ups


def attend(event: Event, sign_ups: list[SignUp], *, corrected: int = 0) -> None:
    """Presence by half-day, drawn from the day's own name; the first ones present were noted absent before."""
    dice = Random(event.slug)  # noqa: S311 (a demo, not a secret)
    marks = [
        Attendance(
            sign_up=each, half_day=half, present=dice.randrange(100) < PRESENCE,
            recorded_by=event.organiser, recorded_at=half.ends_at,
        )
        for half in event.half_days.all()
        for each in sign_ups
    ]  # fmt: skip
    late = [mark for mark in marks if mark.present][:corrected]
    for mark in late:
        mark.times_changed = 1
    Attendance.objects.bulk_create(marks)
    AttendanceChange.objects.bulk_create(
        [_change(mark, present=False, at=mark.half_day.starts_at) for mark in late]
        + [_change(mark, present=mark.present, at=mark.recorded_at) for mark in marks]
    )
    _write_facts(
        _fact(event, mark.sign_up, Fact.Kind.ATTENDED, mark.half_day.starts_at, mark.half_day)
        for mark in marks
        if mark.present
    )


def _change(mark: Attendance, *, present: bool, at: datetime.datetime) -> AttendanceChange:
    source = AttendanceChange.Source.TABLET
    return AttendanceChange(
        sign_up=mark.sign_up, half_day=mark.half_day, present=present, by=mark.recorded_by, source=source, at=at
    )


def _places(people: list[Any]) -> dict[int, dict[str, Any]]:
    roles = Role.objects.filter(person__in=people, structure__isnull=False).with_place().order_by("-pk")
    return {
        role.person_id: {
            "structure": role.structure,
            "network": role.structure.network,
            "department": role.structure.commune.department,
        }
        for role in roles
        if role.structure
    }


def _fact(
    event: Event, sign_up: SignUp, kind: str, occurred_at: datetime.datetime, half: HalfDay | None = None
) -> Fact:  # fmt: skip
    key = f"{kind}:{sign_up.uuid}" + (f":{half.pk}:0" if half else "")
    return Fact(
        person=sign_up.person,
        kind=kind,
        object_kind="event",
        object_uuid=event.uuid,
        whole_uuid=event.uuid,
        occurred_at=occurred_at,
        recorded_at=now(),
        dedupe_key=hashlib.sha256(key.encode()).hexdigest(),
        minutes=half.minutes if half else 0,
        axis_code=event.axis.code if event.axis else "",
        network_code=sign_up.network.code if sign_up.network else "",
        structure_number=sign_up.structure_id,
        department_code=sign_up.department.code if sign_up.department else "",
    )


def _write_facts(facts: Iterator[Fact]) -> None:
    Fact.objects.bulk_create(facts, ignore_conflicts=True)
