"""Writing to people: rows of the outbox and of the bell, in the transaction of what happened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.template.loader import render_to_string

from foundation.clock import now
from foundation.messages import echoes
from foundation.messages.kinds import message_kind, optional_kinds
from foundation.messages.models import Notification, OutboxMessage, Preference
from foundation.messages.outbox import wording
from foundation.messages.outbox.delivery import deliver
from foundation.messages.selectors import unread_count, wants_mail
from foundation.once import insert_once

if TYPE_CHECKING:
    from foundation.accounts.models import User

Attachments = Sequence[tuple[str, str, bytes]]


@transaction.atomic(savepoint=False)
def send_message(
    *,
    kind: str,
    subject: str,
    template: str,
    context: dict[str, Any],
    recipient: "User | None" = None,
    address: str = "",
    dedupe_key: str = "",
    attachments: Attachments = (),
    reply_to: str = "",
) -> OutboxMessage:
    """Write a mail from `templates/<template>.txt` (and `.html`, when there is one) in the outbox.

    The same `dedupe_key` to the same address is written once: the first row is given back. A mail
    that its recipient declined is written down as such, without its text, and never leaves.
    """
    declared = message_kind(kind)
    row: dict[str, Any] = {
        "kind": kind,
        "recipient": recipient,
        "address": address or (recipient.email if recipient else ""),
        "reply_to": reply_to,
        "subject": wording.one_line(subject),
        "dedupe_key": dedupe_key or None,
    }
    if recipient is not None and not declared.mandatory and not wants_mail(recipient, declared):
        return write_in_outbox(**row, state=OutboxMessage.State.DECLINED)
    text, html = wording.render(template, {"recipient": recipient, **context}, subject=subject)
    return write_in_outbox(**row, text=text, html=html, attachments=wording.packed(attachments))


@transaction.atomic(savepoint=False)
def write_in_outbox(*, address: str, dedupe_key: str | None = None, **fields: Any) -> OutboxMessage:
    """Write one row and the job that delivers it; a row with the same key and address is given back."""
    message = OutboxMessage(address=address, dedupe_key=dedupe_key, **fields)
    message.message_id = wording.message_id(message.uuid)
    if not insert_once(message):
        return OutboxMessage.objects.get(address=address, dedupe_key=dedupe_key)
    if message.state == OutboxMessage.State.WAITING:
        deliver.using(run_after=message.run_after).enqueue(str(message.uuid))
    return message


@transaction.atomic(savepoint=False)
def notify(*, person: "User", kind: str, title: str, address: str, dedupe_key: str = "") -> Notification:
    """Tell somebody one line on the site, and make the bell of their open pages say so."""
    line = Notification(
        person=person, kind=kind, title=wording.one_line(title), address=address, dedupe_key=dedupe_key or None
    )
    if not insert_once(line):
        return Notification.objects.get(person=person, dedupe_key=dedupe_key)
    ring(person, unread_count(person))
    return line


def ring(person: "User", unread: int) -> None:
    """Redraw the bell of somebody's open pages."""
    html = render_to_string("foundation/messages/_bell.html", {"unread": unread, "section": ""})
    echoes.repeat(topic=f"user.{person.pk}", html=html)


def mark_read(*, person: "User", uuid: Any = None, dedupe_key: str = "") -> int:
    """Mark one notification of somebody's own as read, or all of them."""
    asked = {name: value for name, value in (("uuid", uuid), ("dedupe_key", dedupe_key)) if value}
    return Notification.objects.of(person).unread().filter(**asked).update(read_at=now())


@transaction.atomic(savepoint=False)
def save_preferences(*, person: "User", choices: dict[str, bool]) -> None:
    """Keep what somebody wants by mail; what they may not decline is not asked."""
    Preference.objects.bulk_create(
        [
            Preference(person=person, kind=kind.name, by_mail=choices[kind.name])
            for kind in optional_kinds()
            if kind.name in choices
        ],
        update_conflicts=True,
        unique_fields=["person", "kind"],
        update_fields=["by_mail"],
    )


def decline(*, person: "User", kind: str) -> None:
    """The button of a mail's « ne plus recevoir »."""
    if not message_kind(kind).mandatory:
        save_preferences(person=person, choices={kind: False})


def forget_mails_to(*, address: str) -> int:
    """Somebody without account is forgotten: the mails that went to them go too; those of accounts stay."""
    gone = OutboxMessage.objects.filter(address=address, recipient__isnull=True)
    return gone.exclude(state=OutboxMessage.State.WAITING).delete()[0]
