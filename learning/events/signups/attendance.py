"""Noting who came, half-day by half-day, from an hour before the day begins."""

import datetime
from typing import Any

from django.db import transaction

from foundation.clock import now
from foundation.french.dates import plain_day
from learning.events.attendance.models import AttendanceChange
from learning.events.models import Event, HalfDay
from learning.events.refusals import Refused
from learning.events.signups.models import Attendance, SignUp
from learning.events.signups.telling import axis_code
from learning.record.actions import record_fact
from learning.record.models import Fact

#: (sign-up number, half-day number) → present or not
Marks = dict[tuple[int, int], bool]
#: people come, sign and scan before it begins
WELCOME = datetime.timedelta(hours=1)


@transaction.atomic
def record_attendance(*, event: Event, by: Any, marks: Marks, source: str = AttendanceChange.Source.LIST) -> int:
    """Note presence and absence of those seated and of those who came without a seat; says how many marks changed.

    A presence is a fact of the ledger, with its minutes; taking it back is another fact, never a removal. Each
    mark that changes something is kept with who made it, when and how.
    """
    day = Event.objects.select_for_update(of=("self",)).select_related("axis").get(pk=event.pk)
    check_attendance_runs(day)
    seated = {each.pk: each for each in day.sign_ups.at_the_day().select_related("person", "guest")}
    half_days = {each.pk: each for each in day.half_days.all()}
    if any(sign_up not in seated or half_day not in half_days for sign_up, half_day in marks):
        raise Refused("La liste des inscrites et inscrits a changé : rechargez la page, puis notez la présence.")
    if ahead := next((half_days[number] for _, number in marks if half_days[number].is_ahead), None):
        raise Refused(f"La présence du {plain_day(ahead.date)} se notera ce jour-là.")
    known = {(each.sign_up_id, each.half_day_id): each for each in Attendance.objects.filter(sign_up__event=day)}
    changed = [
        (sign_up, half_day)
        for (sign_up, half_day), present in marks.items()
        if _mark(seated[sign_up], half_days[half_day], known.get((sign_up, half_day)), present, by, day)
    ]
    AttendanceChange.objects.bulk_create(
        AttendanceChange(
            sign_up=seated[sign_up],
            half_day=half_days[half_day],
            present=marks[sign_up, half_day],
            source=source,
            by=by,
            at=now(),
        )
        for sign_up, half_day in changed
    )
    Event.objects.filter(pk=day.pk, state__in=[Event.State.OPEN, Event.State.CLOSED]).update(state=Event.State.HELD)
    return len(changed)


def is_open(event: Event) -> bool:
    """Whether presence can be noted at this instant."""
    return now() >= event.starts_at - WELCOME and event.published and not event.is_called_off


def check_attendance_runs(event: Event) -> None:
    if event.is_called_off:
        raise Refused("Cette journée n’a pas lieu à cette date : la présence ne s’y note pas.")
    if not is_open(event):
        raise Refused("La présence se note à partir d’une heure avant le début de la journée.")


def _mark(
    sign_up: SignUp, half_day: HalfDay, known: Attendance | None, present: bool, by: Any, event: Event
) -> bool:  # fmt: skip
    """Write one mark; False if it says what was said already."""
    if known and known.present == present:
        return False
    times = known.times_changed + 1 if known else 0
    Attendance.objects.update_or_create(
        sign_up=sign_up,
        half_day=half_day,
        defaults={"present": present, "recorded_by": by, "recorded_at": now(), "times_changed": times},
    )
    if present or known:
        _record(sign_up, half_day, event, Fact.Kind.ATTENDED if present else Fact.Kind.ATTENDANCE_REVOKED, times)
    return True


def _record(sign_up: SignUp, half_day: HalfDay, event: Event, kind: str, times: int) -> None:
    """Nothing of guests, whom the ledger must not outlive."""
    if sign_up.person is None:
        return
    record_fact(
        person=sign_up.person,
        kind=kind,
        object_kind="event",
        object_uuid=event.uuid,
        dedupe_key=f"{kind}:{sign_up.uuid}:{half_day.pk}:{times}",
        occurred_at=half_day.starts_at,
        minutes=half_day.minutes,
        axis_code=axis_code(event),
        data={"half_day": half_day.date.isoformat(), "starts": f"{half_day.starts:%H:%M}"},
    )
