"""The nonces of forms already sent: a second sending of the same form finds its row there."""

from django.conf import settings
from django.db import models

from foundation.clock import now


class FormNonce(models.Model):
    """A form sent once. The unique constraint is what makes a double click harmless."""

    nonce = models.UUIDField(unique=True)
    purpose = models.CharField(max_length=60)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    spent_at = models.DateTimeField(default=now, db_index=True)

    def __str__(self) -> str:
        return f"{self.purpose} {self.nonce}"
