"""The signed links of our mails: whoever holds one may answer for that seat, without signing in, and nothing else."""

from uuid import UUID

from django.core import signing

from learning.events.signups.models import SignUp

SALT = "events.seat"


def address_of(sign_up: SignUp) -> str:
    """The page of somebody's own seat."""
    return f"/place/{token_of(sign_up)}/"


def token_of(sign_up: SignUp) -> str:
    return signing.Signer(salt=SALT).sign(sign_up.uuid.hex)


def read_token(token: str) -> UUID | None:
    """Whose seat a link is for; nothing for a link that we did not write."""
    try:
        return UUID(signing.Signer(salt=SALT).unsign(token))
    except (signing.BadSignature, ValueError):
        return None
