"""The signed links by which a mail lets its reader decline the next ones without signing in."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.core import signing

from foundation.messages.kinds import message_kind

if TYPE_CHECKING:
    from foundation.messages.models import OutboxMessage

SALT = "messages.unsubscribe"


def token_for(person_id: int, kind: str) -> str:
    return signing.dumps([person_id, kind], salt=SALT)


def read_token(token: str) -> tuple[int, str]:
    """Whose, and of which kind; raises BadSignature for what we did not write."""
    person_id, kind = signing.loads(token, salt=SALT)
    return person_id, kind


def address_for(message: "OutboxMessage") -> str:
    """Where one declines the mails of this kind; empty for those that cannot be declined."""
    if message.recipient_id is None or message_kind(message.kind).mandatory:
        return ""
    return f"{settings.BASE_URL}/preferences/desabonnement/{token_for(message.recipient_id, message.kind)}/"
