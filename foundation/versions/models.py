"""Numbers that grow when something shown changes; cached pages and fragments are keyed by them."""

from django.db import models


class ContentVersion(models.Model):
    """One counter a name (« public »: whatever visitors may see)."""

    name = models.CharField(max_length=40, primary_key=True)
    number = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.name} {self.number}"
