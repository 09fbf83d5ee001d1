"""Writing a mail with one line."""

from typing import Any

from foundation.messages.actions import send_message
from foundation.messages.models import OutboxMessage


def write(**fields: Any) -> OutboxMessage:
    given = {"kind": "test.must", "subject": "Votre place", "template": "tests/plain", "context": {"name": "Léa"}}
    if "recipient" not in fields:
        given["address"] = "lea@reseau.example"
    return send_message(**{**given, **fields})
