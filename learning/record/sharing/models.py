"""What a member lets the référents of their structure read of the ledger."""

from django.conf import settings
from django.db import models

from foundation.clock import now
from learning.record.sharing.querysets import SharingQuerySet


class Sharing(models.Model):
    """« Montrer à mon référent les tutoriels que j’ai terminés »: a row while it is so, for one structure."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    structure = models.ForeignKey("foundation.Structure", on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField("depuis", default=now)

    objects = SharingQuerySet.as_manager()

    class Meta:
        verbose_name = "partage avec son référent"
        constraints = [models.UniqueConstraint(fields=["person", "structure"], name="sharing_once")]

    def __str__(self) -> str:
        return f"{self.person_id} → {self.structure_id}"
