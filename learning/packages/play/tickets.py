"""The signed part of the address under which a package is played: all that its content may ever do."""

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.core import signing

LIFETIME = datetime.timedelta(hours=12)


class ExpiredTicketError(Exception):
    """It was a good one, some hours ago."""


@dataclass(frozen=True)
class Ticket:
    """One item of one package, for one attempt, or for a visitor whose state is not kept."""

    package: UUID
    item: int
    attempt: UUID | None = None

    def signed(self) -> str:
        return _signer().sign_object([self.package.hex, self.item, self.attempt.hex if self.attempt else ""])


def read_ticket(token: str) -> Ticket | None:
    """The ticket, if we signed it; ExpiredTicketError when that was too long ago."""
    try:
        package, item, attempt = _signer().unsign_object(token, max_age=LIFETIME)
    except signing.SignatureExpired as error:
        raise ExpiredTicketError from error
    except signing.BadSignature:
        return None
    return Ticket(UUID(package), item, UUID(attempt) if attempt else None)


def _signer() -> signing.TimestampSigner:
    """The dot, as a colon would be read as a port or a scheme in policies."""
    return signing.TimestampSigner(sep=".", salt="learning.packages.play")
