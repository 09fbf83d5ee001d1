"""Writing to the people of a day, and inviting others to it."""

import datetime
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django_tasks import task

from foundation.accounts.models import User
from foundation.audit.actions import record
from foundation.clock import now
from foundation.messages.actions import send_message
from foundation.messages.many import notify_each, send_to_each
from foundation.messages.models import Notification
from foundation.nonce.actions import spend
from learning.events.models import Event
from learning.events.organising.letters.selectors import Target, guests_of, invitation_key, invited_to, people_of
from learning.events.organising.models import Letter
from learning.events.organising.telling import in_words
from learning.events.refusals import Refused
from learning.events.signups.guests.models import Guest

#: as many people a transaction
BATCH = 100
AT_ONCE = datetime.timedelta()


@transaction.atomic
def write_letter(*, event: Event, by: Any, to: str, subject: str, words: str, nonce: UUID) -> Letter:
    """A message to the people of a day; it leaves at once, and is kept with the day."""
    spend(nonce=nonce, purpose="write_letter", person=by)
    people = list(people_of(event, to).values_list("pk", flat=True))
    guests = list(guests_of(event, to).values_list("pk", flat=True))
    return _send(event, by, to, subject, words, people, guests)


@transaction.atomic
def invite(*, event: Event, by: Any, target: Target, subject: str, words: str, nonce: UUID) -> Letter:
    """An invitation to those chosen by network, territory and theme."""
    spend(nonce=nonce, purpose="invite", person=by)
    people = list(invited_to(event, target).values_list("pk", flat=True))
    return _send(event, by, Letter.To.INVITED, subject, words, people)


def _send(
    event: Event, by: Any, to: str, subject: str, words: str, people: list[int], guests: Sequence[int] = ()
) -> Letter:  # fmt: skip
    total = len(people) + len(guests)
    if not total:
        raise Refused("Ce choix ne réunit personne : rien n’est parti.", 422)
    letter = Letter.objects.create(event=event, by=by, to=to, subject=subject, words=words, people=total, sent_at=now())
    record(actor=by, verb="write_letter", target=event)
    for first in range(0, len(people), BATCH):
        deliver_letter.enqueue(letter.pk, people[first : first + BATCH])
    for guest in guests:
        deliver_to_guest.enqueue(letter.pk, guest)
    return letter


@task(max_attempts=6)
def deliver_letter(letter_pk: int, people_pks: Sequence[int]) -> None:
    """One mail and one line of the bell each; run again, nobody has it twice."""
    letter = Letter.objects.select_related("event__commune__department", "event__organiser", "by").get(pk=letter_pk)
    kind = "day_invitation" if letter.to == Letter.To.INVITED else "day_letter"
    key, event = key_of(letter), letter.event
    told = Notification.objects.filter(dedupe_key=key, person__in=people_pks).values("person")
    people = list(User.objects.filter(pk__in=people_pks, is_active=True).exclude(pk__in=told))
    with transaction.atomic():
        send_to_each(
            people=people, kind=kind, subject=f"{letter.subject} ({in_words(event)})",
            template=f"learning/events/organising/mail/{kind}", context={"event": event, "letter": letter},
            dedupe_key=key,
        )  # fmt: skip
        title = f"{letter.subject} : {event.title}"
        notify_each(people=people, kind=kind, title=title, address=event.address, dedupe_key=key, quiet_for=AT_ONCE)


@task(max_attempts=6)
def deliver_to_guest(letter_pk: int, guest_pk: int) -> None:
    """The same mail to somebody without account, unless they were forgotten meanwhile."""
    letter = Letter.objects.select_related("event__commune__department", "event__organiser", "by").get(pk=letter_pk)
    guest = Guest.objects.filter(pk=guest_pk).first()
    if guest:
        send_message(
            kind="day_letter", address=guest.email, subject=f"{letter.subject} ({in_words(letter.event)})",
            template="learning/events/organising/mail/day_letter", dedupe_key=key_of(letter),
            context={"event": letter.event, "letter": letter, "recipient": guest},
        )  # fmt: skip


def key_of(letter: Letter) -> str:
    """Nobody is invited twice to the same day, whoever writes."""
    if letter.to == Letter.To.INVITED:
        return invitation_key(letter.event)
    return f"day_letter:{letter.uuid}"
