"""Delivering the outbox: none lost, and after a kill at most the message in flight is sent again.

A message is taken by a conditional UPDATE that gives it a lease, sent, and marked as sent once the
server has acknowledged it. A worker that dies in between leaves a lease to expire; the message then
leaves again under the same Message-ID.
"""

import datetime
import logging
import smtplib
from contextlib import suppress
from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import F
from django_tasks import task

from foundation.clock import now
from foundation.jobs.context import TryAgain
from foundation.messages.models import OutboxMessage
from foundation.messages.outbox.transport import transport
from foundation.messages.outbox.unsubscribe import address_for
from foundation.messages.outbox.wording import unpacked

log = logging.getLogger(__name__)

LEASE = datetime.timedelta(seconds=60)
#: tried for about a day (see the back-off of jobs)
MAX_ATTEMPTS = 30
#: somebody waits for a sign-in code; nobody for an index
PRIORITY = 20
#: how many others one job takes along on its connection
ALONG = 100
State = OutboxMessage.State


@task(max_attempts=MAX_ATTEMPTS, priority=PRIORITY)
def deliver(message_uuid: str) -> None:
    """Deliver one message and, by the same connection, others that wait for the first time."""
    wanted = OutboxMessage.objects.waiting().filter(uuid=message_uuid).values_list("pk", flat=True).first()
    if wanted is None:
        return
    with transport() as connection:
        _deliver_one(connection, wanted)
        for pk in _newcomers():
            with suppress(TryAgain):
                _deliver_one(connection, pk)


def _newcomers() -> list[int]:
    """Messages that nobody has tried; one that failed before waits for its own job."""
    fresh = OutboxMessage.objects.deliverable(now()).filter(attempts=0).order_by("pk")
    return list(fresh.values_list("pk", flat=True)[:ALONG])


def _deliver_one(connection: BaseEmailBackend, pk: int) -> None:
    """Take, send, mark. Raises when it must be tried again."""
    message = _take(pk)
    try:
        connection.send_messages([as_mail(message)])
    except smtplib.SMTPRecipientsRefused as refusal:
        _give_back(message, error=str(refusal.recipients), for_good=_is_final(refusal))
    except Exception as error:
        _give_back(message, error=f"{type(error).__name__}: {error}", for_good=message.attempts >= MAX_ATTEMPTS)
        raise
    else:
        _mark(message, state=State.SENT, sent_at=now(), error="")


def _take(pk: int) -> OutboxMessage:
    taken = (
        OutboxMessage.objects.deliverable(now())
        .filter(pk=pk)
        .update(lease_until=now() + LEASE, attempts=F("attempts") + 1)
    )
    if not taken:
        raise TryAgain(f"message {pk} is in another worker's hands")
    return OutboxMessage.objects.get(pk=pk)


def _give_back(message: OutboxMessage, *, error: str, for_good: bool) -> None:
    log.warning("mail %s not delivered: %s", message.uuid, error)
    _mark(message, state=State.FAILED if for_good else State.WAITING, error=error[:500])
    if not for_good:
        raise TryAgain(error)


def _mark(message: OutboxMessage, **fields: Any) -> None:
    OutboxMessage.objects.filter(pk=message.pk).update(lease_until=None, **fields)


def _is_final(refusal: smtplib.SMTPRecipientsRefused) -> bool:
    """The server says that this address will never do (5xx)."""
    return all(code >= 500 for code, _reason in refusal.recipients.values())


def as_mail(message: OutboxMessage) -> EmailMultiAlternatives:
    """The mail of a row: the same each time, its Message-ID too."""
    mail = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text,
        from_email=message.sender or None,
        to=[message.address],
        reply_to=[message.reply_to] if message.reply_to else None,
        headers=_headers(message),
        attachments=unpacked(message.attachments),
    )
    if message.html:
        mail.attach_alternative(message.html, "text/html")
    return mail


def _headers(message: OutboxMessage) -> dict[str, str]:
    headers = {"Message-ID": message.message_id, "Auto-Submitted": "auto-generated"}
    leave = address_for(message)
    if leave:
        headers |= {"List-Unsubscribe": f"<{leave}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    return headers
