"""The line manager's agreement, asked by mail from somebody who has no account."""

import uuid

from django.db import models
from django.db.models import Q

from learning.events.signups.models import SignUp


class Agreement(models.Model):
    """Whom the agreement was asked from, and what they answered. The seat is held meanwhile."""

    class Answer(models.TextChoices):
        AGREED = "agreed", "Accord donné"
        REFUSED = "refused", "Accord refusé"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    sign_up = models.OneToOneField(SignUp, on_delete=models.CASCADE, related_name="agreement")
    manager_email = models.EmailField("adresse du responsable")
    asked_at = models.DateTimeField("demandé le", null=True, blank=True)
    answer = models.CharField("réponse", max_length=8, choices=Answer, blank=True)
    answered_at = models.DateTimeField("répondu le", null=True, blank=True)

    class Meta:
        verbose_name = "accord du responsable"
        verbose_name_plural = "accords des responsables"
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True) | ~Q(answer="") & Q(answered_at__isnull=False),
                name="agreement_answer_is_dated",
            )
        ]

    def __str__(self) -> str:
        return self.get_answer_display() or "en attente"
