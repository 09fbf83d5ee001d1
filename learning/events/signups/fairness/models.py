"""Seats that a day keeps for a network until its release date."""

from django.db import models
from django.db.models import Q

from learning.events.models import Event


class NetworkSeats(models.Model):
    """So many seats of a day are for one network until `event.release_at`; the others are for everybody."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="network_seats")
    network = models.ForeignKey("foundation.Network", on_delete=models.PROTECT, related_name="+")
    seats = models.PositiveSmallIntegerField("places gardées")

    class Meta:
        verbose_name = "places gardées pour un réseau"
        verbose_name_plural = "places gardées pour les réseaux"
        ordering = ["network__acronym"]
        constraints = [
            models.UniqueConstraint(fields=["event", "network"], name="network_seats_once"),
            models.CheckConstraint(condition=Q(seats__gte=1), name="network_seats_at_least_one"),
        ]

    def __str__(self) -> str:
        return f"{self.network} : {self.seats}"
