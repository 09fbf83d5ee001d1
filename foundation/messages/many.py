"""Telling many people the same thing: as many queries for fifty as for five."""

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django_tasks import task

from foundation.clock import now
from foundation.jobs.actions import enqueue_each
from foundation.messages.actions import ring
from foundation.messages.kinds import message_kind
from foundation.messages.models import Notification, OutboxMessage
from foundation.messages.outbox import wording
from foundation.messages.outbox.delivery import deliver
from foundation.messages.outbox.unsubscribe import address_for
from foundation.messages.selectors import unread_counts, wanting_mail

if TYPE_CHECKING:
    from foundation.accounts.models import User


@transaction.atomic
def notify_each(
    *,
    people: Sequence["User"],
    kind: str,
    title: str,
    address: str,
    dedupe_key: str,
    quiet_for: datetime.timedelta,
) -> list["User"]:
    """Keep one line under this key in everybody's bell, and give back those to whom it is new.

    Whoever has not read it is left in peace for a while; after that, or once it is read, it comes back.
    """
    lately = Notification.objects.filter(dedupe_key=dedupe_key, created_at__gt=now() - quiet_for).unread()
    left = set(lately.filter(person__in=people).values_list("person", flat=True))
    told = [person for person in people if person.pk not in left]
    fields = {"kind": kind, "title": wording.one_line(title), "address": address, "dedupe_key": dedupe_key}
    Notification.objects.bulk_create(
        [Notification(person=person, **fields) for person in told],
        update_conflicts=True,
        unique_fields=["person", "dedupe_key"],
        update_fields=["kind", "title", "address", "created_at", "read_at"],
    )
    unread = unread_counts(told)
    for person in told:
        ring(person, unread[person.pk])
    return told


@transaction.atomic
def send_to_each(
    *, people: Sequence["User"], kind: str, subject: str, template: str, context: dict[str, Any], dedupe_key: str
) -> None:
    """Write a mail to each, as `send_message` does; the template may say `leave`, where one declines the next."""
    wanting = wanting_mail(people, message_kind(kind))
    fields = {"kind": kind, "subject": wording.one_line(subject), "dedupe_key": dedupe_key}
    mails = [OutboxMessage(recipient=person, address=person.email, **fields) for person in people]
    for mail, person in zip(mails, people, strict=True):
        mail.message_id = wording.message_id(mail.uuid)
        if person.pk in wanting:
            words = {**context, "recipient": person, "leave": address_for(mail)}
            mail.text, mail.html = wording.render(template, words, subject=subject)
        else:
            mail.state = OutboxMessage.State.DECLINED
    OutboxMessage.objects.bulk_create(mails, ignore_conflicts=True)
    waiting = [str(mail.uuid) for mail in mails if mail.state == OutboxMessage.State.WAITING]
    if waiting:
        deliver_each.enqueue(waiting)


@task()
def deliver_each(message_uuids: list[str]) -> None:
    """Give each mail a job of its own, behind the codes that somebody waits for."""
    enqueue_each(deliver.using(priority=0), [(uuid,) for uuid in message_uuids])
