"""Campaigns: the weeks in which a questionnaire is put to the members."""

import uuid

from django.db import models
from django.db.models import F, Q

from foundation.access.models import VisibleModel
from foundation.clock import today
from surveys.campaigns.querysets import CampaignQuerySet
from surveys.questionnaires.models import Questionnaire


class Campaign(VisibleModel):
    """A questionnaire, from a day to a day. Its audience is who may read the notice and the questions."""

    class State(models.TextChoices):
        TO_COME = "to_come", "À venir"
        OPEN = "open", "Ouverte"
        CLOSED = "closed", "Close"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField("titre", max_length=150)
    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.PROTECT, related_name="campaigns")
    opens_on = models.DateField("ouvre le")
    closes_on = models.DateField("close après le")

    objects = CampaignQuerySet.as_manager()

    class Meta:
        verbose_name = "enquête"
        ordering = ["-opens_on", "-pk"]
        indexes = [models.Index(fields=["-opens_on", "audience"], name="campaign_latest")]
        constraints = [
            models.CheckConstraint(condition=Q(closes_on__gte=F("opens_on")), name="campaign_closes_after_it_opens")
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def address(self) -> str:
        return f"/enquetes/{self.slug}/"

    @property
    def state(self) -> "Campaign.State":
        """Where it stands today, in Paris."""
        if today() < self.opens_on:
            return self.State.TO_COME
        return self.State.OPEN if today() <= self.closes_on else self.State.CLOSED
