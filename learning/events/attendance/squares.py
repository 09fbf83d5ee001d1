"""The square shown in the room: an address that only the organiser's screen or paper gives."""

from django.conf import settings
from django.core.signing import BadSignature, Signer

from learning.events.models import Event, HalfDay

_signer = Signer(salt="learning.events.check-in", sep=".")


def check_in_address(event: Event, half_day: HalfDay) -> str:
    """Where the square leads, whole."""
    return f"{settings.BASE_URL}{event.address}ici/{_signer.sign(str(half_day.pk))}/"


def half_day_of(event: Event, code: str) -> HalfDay | None:
    """The half-day that a square was drawn for; None for what was forged, cut or belongs to another day."""
    try:
        number = int(_signer.unsign(code))
    except (BadSignature, ValueError):
        return None
    return event.half_days.filter(pk=number).first()
