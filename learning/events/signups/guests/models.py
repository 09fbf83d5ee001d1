"""Somebody without account who signs up: as little as the day needs, and forgotten a month after it."""

from django.db import models

from foundation.clock import now
from learning.events.models import Event


class Guest(models.Model):
    """The name and address that somebody gave to come to one day. It answers like an account, where a name or an
    address is asked for; no fact of the ledger ever speaks of it."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="guests")
    first_name = models.CharField("prénom", max_length=80)
    last_name = models.CharField("nom", max_length=80)
    email = models.EmailField("adresse électronique")
    organisation = models.CharField("structure", max_length=120)
    created_at = models.DateTimeField("inscription", default=now)

    class Meta:
        verbose_name = "personne inscrite sans compte"
        verbose_name_plural = "personnes inscrites sans compte"
        ordering = ["last_name", "first_name", "pk"]
        constraints = [models.UniqueConstraint(fields=["event", "email"], name="guest_once")]

    def __str__(self) -> str:
        return self.get_full_name()

    def get_full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    def get_short_name(self) -> str:
        return self.first_name
