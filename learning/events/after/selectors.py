"""What the page « Après la journée » shows, and what stays of a day for everybody."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from community.forums.models import Forum
from foundation.access.keys import MEMBERS, PUBLIC
from foundation.access.models import AudienceKey
from foundation.access.viewer import Viewer
from foundation.kinds.opinions import opinion_on
from learning.events.after.models import Synthesis
from learning.events.models import Event, HalfDay
from learning.events.permissions import may_see_names
from learning.programme.models import ActionPage, AxisPage


@dataclass(frozen=True)
class Noted:
    """A half-day: how many marks it has, of how many people."""

    half_day: HalfDay
    marks: int
    people: int
    sheets: int

    @property
    def is_done(self) -> bool:
        return self.marks >= self.people


def after_of(event: Event, viewer: Viewer) -> dict[str, Any]:
    """Each step after a day, and what is missing to close it. Four queries."""
    noted = noted_of(event)
    synthesis = Synthesis.objects.filter(event=event).with_all().first()
    sheets = sum(each.sheets for each in noted)
    return {
        "event": event,
        "noted": noted,
        "sheets": sheets,
        "synthesis": synthesis,
        "may_read": synthesis is not None and synthesis.document.audience_id in viewer.audience_ids,
        "opinion": opinion_on("event", event.uuid, viewer),
        "may_see_names": may_see_names(viewer, event),
        "may_write": may_see_names(viewer, event),
        "missing": missing_of(event, noted, sheets, synthesis),
        "may_close": event.state == Event.State.HELD and not event.closed_at,
    }


def noted_of(event: Event) -> list[Noted]:
    """Each half-day, with its marks and its signed sheets. Two queries."""
    people = event.sign_ups.at_the_day().count()
    half_days: Any = event.half_days.annotate(
        marks=Count("attendances", distinct=True), sheets=Count("signed_sheets", distinct=True)
    )
    return [Noted(each, each.marks, people, each.sheets) for each in half_days]


def missing_of(event: Event, noted: list[Noted], sheets: int, synthesis: Synthesis | None) -> list[str]:
    """What is not there yet, said before the day is closed; nothing of it forbids closing."""
    wanted = [
        (all(each.is_done for each in noted), "la présence de tout le monde"),
        (sheets or not event.is_onsite, "la feuille d’émargement signée"),
        (synthesis is not None, "la synthèse"),
    ]
    return [words for is_there, words in wanted if not is_there]


def forums_for(event: Event, viewer: Viewer) -> QuerySet[Forum]:
    """Where the discussion may open: never before more eyes than the day itself."""
    forums = Forum.objects.visible_to(viewer)
    keys = set(AudienceKey.objects.filter(audience=event.audience_id).values_list("key", flat=True))
    if PUBLIC in keys:
        return forums
    if MEMBERS in keys:
        return forums.exclude(audience__keys__key=PUBLIC)
    return forums.filter(audience=event.audience_id)


def what_stays(event: Event, viewer: Viewer) -> dict[str, Any]:
    """For the page of the day: its summary, and what is asked of whoever was there."""
    opinion = opinion_on("event", event.uuid, viewer) if event.is_past else None
    return {"synthesis": synthesis_of(event, viewer), "opinion": opinion}


def effect_of(event: Event, synthesis: Synthesis | None) -> dict[str, str]:
    """The end of « le fil »: what the day leads to."""
    if synthesis:
        return {"kind": "Effet", "title": "La synthèse de la journée", "address": synthesis.address, "state": "done"}
    coming = "La synthèse et l’attestation viendront après la journée"
    return {"kind": "Effet", "title": "La synthèse est à venir" if event.is_past else coming, "state": "later"}


def days_for(action: ActionPage, viewer: Viewer) -> list[Event]:
    """The next days that carry out an action of the programme, then the latest held; `summary` is what one may read of
    each. One query."""
    days = Event.objects.visible_to(viewer).filter(action=action)
    coming, past = days.upcoming().values("pk")[:5], days.past().taking_place().values("pk")[:4]
    both = Event.objects.filter(Q(pk__in=coming) | Q(pk__in=past)).with_place().select_related("synthesis__document")
    found = sorted(both, key=lambda day: day.starts_at)
    for day in found:
        known = getattr(day, "synthesis", None)
        read = known and known.document.published and known.document.audience_id in viewer.audience_ids
        day.summary = known if read else None
    return [day for day in found if not day.is_past] + [day for day in reversed(found) if day.is_past]


def coming_under(axis: AxisPage, viewer: Viewer) -> list[Event]:
    """The next days under an axis of the programme. One query."""
    return list(Event.objects.visible_to(viewer).filter(axis=axis.axis_id).upcoming().taking_place().with_place()[:3])


def synthesis_of(event: Event, viewer: Viewer) -> Synthesis | None:
    """What the viewer may read of it. No query before the day has begun."""
    if not event.has_begun:
        return None
    return Synthesis.objects.visible_to(viewer).filter(event=event).with_all().first()
