"""Django's e-mail backend: whatever allauth, Wagtail or Django sends becomes rows of the outbox."""

from collections.abc import Iterator, Sequence
from email.mime.base import MIMEBase
from typing import Any

from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

from foundation.messages.actions import write_in_outbox
from foundation.messages.kinds import ACCOUNT
from foundation.messages.outbox import wording


class OutboxBackend(BaseEmailBackend):
    """Writes each mail, one row an address, in the transaction that sends it."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        with transaction.atomic():
            return sum(_write(mail) for mail in email_messages)


def _write(mail: EmailMessage) -> int:
    text, html = wording.laid_out(str(mail.body), _own_html(mail), subject=str(mail.subject))
    for address in mail.recipients():
        write_in_outbox(
            address=address,
            kind=ACCOUNT.name,
            recipient=get_user_model().objects.filter(email__iexact=address).first(),
            subject=wording.one_line(str(mail.subject)),
            text=text,
            html=html,
            sender=mail.from_email or "",
            reply_to=", ".join(mail.reply_to),
            attachments=wording.packed(list(_attachments(mail))),
        )
    return 1


def _own_html(mail: EmailMessage) -> Any:
    """The HTML that came with a mail, as its author escaped it."""
    found = (content for content, kind in getattr(mail, "alternatives", []) if kind == "text/html")
    content = next(found, None)
    return None if content is None else wording.mark_safe(content)


def _attachments(mail: EmailMessage) -> Iterator[tuple[str, str, bytes]]:
    for each in mail.attachments:
        if isinstance(each, MIMEBase):
            yield each.get_filename() or "piece", each.get_content_type(), each.get_payload(decode=True)  # type: ignore[misc]
        else:
            name, content, content_type = each
            data = content.encode() if isinstance(content, str) else bytes(content)
            yield name or "piece", content_type or "application/octet-stream", data
