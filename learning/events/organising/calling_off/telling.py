"""Everybody who has or awaits a seat is told of what changes: by mail with the new calendar file, and by the bell."""

from typing import Any

from django.db import transaction
from django_tasks import task

from foundation.messages.actions import notify, send_message
from learning.events.agenda.calendars import calendar_of, where
from learning.events.models import Event
from learning.events.organising.telling import in_words
from learning.events.signups.guests.models import Guest
from learning.events.signups.links.tokens import address_of
from learning.events.signups.models import SignUp
from learning.events.signups.workshops.selectors import in_words as workshops_in_words

SUBJECTS = {
    "day_cancelled": "Journée annulée",
    "day_postponed": "Journée reportée",
    "day_moved": "Nouvelle date",
    "day_changed": "Horaire ou lieu changé",
}


@task(max_attempts=6)
def tell_everybody(event_pk: int, kind: str, sequence: int) -> None:
    """One mail and one line of the bell each, in small transactions; run again, nobody is told twice."""
    event = Event.objects.select_related("commune__department", "organiser").get(pk=event_pk)
    sign_ups = event.sign_ups.open().select_related("person", "guest").order_by("ticket")
    for sign_up in sign_ups.iterator():
        _tell(event, sign_up.holder, kind, sequence, sign_up=sign_up)
    for person in {event.organiser, *event.co_organisers.all()}:
        _tell(event, person, kind, sequence)


@transaction.atomic
def _tell(event: Event, person: Any, kind: str, sequence: int, sign_up: SignUp | None = None) -> None:
    with_link, seat = sign_up is None or sign_up.is_seated, address_of(sign_up) if sign_up else ""
    workshops = workshops_in_words(sign_up) if sign_up else []
    account = None if isinstance(person, Guest) else person
    key, title = f"{kind}:{event.uuid}:{sequence}", f"{SUBJECTS[kind]} : {in_words(event)}"
    send_message(
        kind=kind, recipient=account, address=person.email, subject=title,
        template=f"learning/events/organising/mail/{kind}",
        context={"event": event, "person": person, "where": where(event), "seat": seat}, dedupe_key=key,
        attachments=[("journee.ics", "text/calendar", calendar_of(event, with_link=with_link, workshops=workshops))],
    )  # fmt: skip
    if account:
        notify(person=person, kind=kind, title=title, address=event.address, dedupe_key=key)
