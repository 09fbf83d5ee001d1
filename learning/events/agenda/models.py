"""The secret address at which a person's own calendar program reads their days."""

import uuid

from django.conf import settings
from django.core.signing import Signer
from django.db import models

from foundation.clock import now

_signer = Signer(salt="learning.events.calendar-feed")


def signature_of(number: str) -> str:
    """What only this installation can say of a number."""
    return _signer.signature(number)


class CalendarFeed(models.Model):
    """One a person. The address is the signed number: the table alone does not give it away, and a new number
    closes the old address."""

    person = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="calendar_feed")
    number = models.UUIDField(default=uuid.uuid4, unique=True)
    made_at = models.DateTimeField("créée le", default=now)

    class Meta:
        verbose_name = "adresse de calendrier"
        verbose_name_plural = "adresses de calendrier"

    def __str__(self) -> str:
        return f"{self.made_at:%d/%m/%Y}"

    @property
    def address(self) -> str:
        return f"/agenda/flux/{self.number.hex}{signature_of(self.number.hex)}.ics"
