"""What stays of a day once it was held: its summary, the document that keeps it, the topic where it goes on."""

from django.conf import settings
from django.db import models

from foundation.clock import now
from learning.events.after.querysets import SynthesisQuerySet
from learning.events.models import Event


class Synthesis(models.Model):
    """« La synthèse » : written on its own page, or a file; either way a document of the library."""

    event = models.OneToOneField(Event, on_delete=models.CASCADE, related_name="synthesis")
    document = models.OneToOneField("resources.Document", on_delete=models.PROTECT, related_name="+")
    topic = models.OneToOneField("community.Topic", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    #: empty where a file says it all
    words = models.TextField("texte", max_length=20_000, blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name="rédigée par"
    )
    written_at = models.DateTimeField("déposée le", default=now)

    objects = SynthesisQuerySet.as_manager()

    class Meta:
        verbose_name = "synthèse"
        verbose_name_plural = "synthèses"
        ordering = ["-written_at"]

    def __str__(self) -> str:
        return f"synthèse de {self.event_id}"

    @property
    def address(self) -> str:
        return f"{self.event.address}synthese/"
