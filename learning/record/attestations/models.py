"""Attestations: what somebody followed, as it stood when they asked for the paper."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from foundation.clock import now
from learning.record.attestations.querysets import AttestationQuerySet


def forget_holder(collector: Any, field: Any, attestations: Any, using: str) -> None:
    """When the account goes: the person, the name, the structure and the score. The number still verifies."""
    collector.add_field_update(field, None, attestations)
    for name, blank in Attestation.OF_THE_PERSON.items():
        collector.add_field_update(Attestation._meta.get_field(name), blank, attestations)


class Attestation(models.Model):
    """One paper, with its number. What it says was frozen when it was issued, its score aside."""

    class Kind(models.TextChoices):
        FOLLOWED = "followed", "Attestation de suivi"
        ATTENDED = "attended", "Attestation de participation"
        #: for the employer: that the person was there, without what it was about
        PRESENCE = "presence", "Attestation de présence"

    #: what names or judges a person, and what is left of it once they are gone or took the paper back
    OF_THE_PERSON = {"holder": "", "structure": "", "score_right": None, "score_total": None, "score_threshold": None}

    number = models.CharField("numéro", max_length=14, unique=True)
    kind = models.CharField("sorte", max_length=10, choices=Kind)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=forget_holder, null=True, related_name="attestations"
    )
    object_kind = models.CharField(max_length=40)
    object_uuid = models.UUIDField()
    holder = models.CharField("nom", max_length=170, blank=True)
    structure = models.CharField("structure", max_length=200, blank=True)
    title = models.CharField("intitulé", max_length=255)
    objectives = models.TextField("objectifs", blank=True)
    modality = models.CharField("modalité", max_length=200)
    place = models.CharField("lieu", max_length=200, blank=True)
    started_on = models.DateField("du")
    finished_on = models.DateField("au")
    minutes = models.PositiveIntegerField("durée")
    #: the half-days of a presence: [{"starts": instant, "minutes": number}]
    half_days = models.JSONField("demi-journées", default=list, blank=True)
    #: there only while the person agrees that it be shown
    score_right = models.PositiveSmallIntegerField("questions justes", null=True, blank=True)
    score_total = models.PositiveSmallIntegerField("questions", null=True, blank=True)
    score_threshold = models.PositiveSmallIntegerField("seuil (%)", null=True, blank=True)
    issuer = models.CharField("délivrée par", max_length=200)
    issued_at = models.DateTimeField("délivrée le", default=now)
    withdrawn_at = models.DateTimeField("retirée le", null=True, blank=True)

    objects = AttestationQuerySet.as_manager()

    class Meta:
        verbose_name = "attestation"
        ordering = ["-issued_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "object_uuid", "kind"],
                condition=Q(withdrawn_at__isnull=True),
                name="attestation_once",
            ),
            models.CheckConstraint(condition=Q(finished_on__gte=F("started_on")), name="attestation_dates_in_order"),
            models.CheckConstraint(
                condition=Q(score_right__isnull=True, score_total__isnull=True, score_threshold__isnull=True)
                | Q(score_right__lte=F("score_total"), score_total__gte=1, score_threshold__isnull=False),
                name="attestation_score_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"

    @property
    def address(self) -> str:
        """Where anybody checks the number."""
        return f"/attestations/{self.number}/"

    @property
    def paper_address(self) -> str:
        return f"{self.address}attestation.pdf"

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_at is not None

    @property
    def asked_as(self) -> str:
        """The word in the address where it is asked for."""
        return "presence" if self.kind == self.Kind.PRESENCE else self.object_kind

    @property
    def is_of_a_day(self) -> bool:
        return self.kind in (self.Kind.ATTENDED, self.Kind.PRESENCE)

    @property
    def has_score(self) -> bool:
        return self.score_total is not None

    @property
    def score_percent(self) -> int:
        """Rounded down, as on the page of the quiz."""
        return 100 * (self.score_right or 0) // self.score_total if self.score_total else 0

    @property
    def initials(self) -> str:
        """« C. D. », of a name in as many words as one likes: the first word and the last."""
        words = self.holder.split()
        return " ".join(f"{word[0].upper()}." for word in dict.fromkeys([*words[:1], *words[-1:]]))

    @property
    def objective_list(self) -> list[str]:
        return self.objectives.splitlines()
