"""The signed link that a manager receives: it answers one request, and opens nothing else."""

from uuid import UUID

from django.core import signing

from learning.events.signups.agreement.models import Agreement

SALT = "events.agreement"


def address_of(agreement: Agreement) -> str:
    return f"/accord/{signing.Signer(salt=SALT).sign(agreement.uuid.hex)}/"


def read_token(token: str) -> UUID | None:
    try:
        return UUID(signing.Signer(salt=SALT).unsign(token))
    except (signing.BadSignature, ValueError):
        return None
