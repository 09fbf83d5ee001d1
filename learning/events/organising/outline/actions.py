"""Laying the running order and the workshops of a day."""

from typing import Any

from django.db import transaction
from django.db.models import F

from foundation.audit.actions import record
from foundation.clock import now
from foundation.french.numbers import count
from foundation.versions.actions import bump
from learning.events.models import Event
from learning.events.organising.deciding.actions import locked
from learning.events.organising.models import Slot, Workshop
from learning.events.refusals import Refused
from learning.events.signups.workshops.actions import follow_hours
from learning.events.signups.workshops.telling import RELIED_ON, tell_workshop_changed

Rows = list[dict[str, Any]]


@transaction.atomic
def lay_outline(*, event: Event, by: Any, slots: Rows, workshops: Rows) -> Event:
    """What is given replaces what was there; a workshop keeps those who chose it."""
    day = locked(event)
    _check_once(slots)
    _check_once(workshops)
    day.slots.all().delete()
    Slot.objects.bulk_create([Slot(event=day, **row) for row in slots])
    _lay_workshops(day, workshops)
    Event.objects.filter(pk=day.pk).update(changed_at=now())
    record(actor=by, verb="lay_outline", target=day)
    bump()
    return day


def _check_once(rows: Rows) -> None:
    keys = [(row["date"], row["starts"], row["title"]) for row in rows]
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice:
        raise Refused(f"« {twice[2]} » est écrit deux fois à la même heure : retirez l’un des deux.", 422)


def _lay_workshops(day: Event, rows: Rows) -> None:
    known = {each.uuid: each for each in Workshop.objects.select_for_update().filter(event=day)}
    wanted = [({**row}, known.pop(row["number"], None) if row.get("number") else None) for row in rows]
    for gone in known.values():
        _remove(gone)
    kept = [(workshop, row) for row, workshop in wanted if workshop]
    for each, _row in kept:  # so that no two are ever the same meanwhile
        Workshop.objects.filter(pk=each.pk).update(title=each.uuid.hex)
    for row, workshop in wanted:
        row.pop("number", None)
        if workshop is None:
            Workshop.objects.create(event=day, **row)
            continue
        _check_room(workshop, row["capacity"])
        Workshop.objects.filter(pk=workshop.pk).update(**row)
    _tell_who_chose(day, [each for each, row in kept if each.seats_taken and _differs(each, row)])


def _differs(workshop: Workshop, row: dict[str, Any]) -> bool:
    """In what people rely on."""
    return any(name in row and row[name] != getattr(workshop, name) for name in RELIED_ON)


def _tell_who_chose(day: Event, moved: list[Workshop]) -> None:
    """Their seats follow, and their calendars too."""
    if not moved:
        return
    follow_hours(day)
    Event.objects.filter(pk=day.pk).update(sequence=F("sequence") + 1)
    if not day.is_past:
        for workshop in moved:
            tell_workshop_changed.enqueue(workshop.pk)


def _remove(workshop: Workshop) -> None:
    if workshop.seats_taken:
        chosen = count(workshop.seats_taken, "personne l’a choisi", "personnes l’ont choisi")
        raise Refused(f"L’atelier « {workshop.title} » reste : {chosen}.", 422)
    workshop.delete()


def _check_room(workshop: Workshop, capacity: int) -> None:
    if capacity < workshop.seats_taken:
        chosen = count(workshop.seats_taken, "personne a choisi", "personnes ont choisi")
        raise Refused(f"Indiquez {workshop.seats_taken} places ou plus : {chosen} « {workshop.title} ».", 422)
