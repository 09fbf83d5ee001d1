"""What authors say of a tutorial besides its text: what to follow first, and what changed."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import Panel
from wagtail.models import Orderable

from foundation.clock import now


class ChangeNoted(models.Model):
    """A page whose author may say, with a publication, what changed. It leaves the page once published."""

    change_note = models.TextField("ce qui a changé", max_length=600, blank=True, default="")

    class Meta:
        abstract = True


class Prerequisite(Orderable):
    """A tutorial that is better followed before another one; advice, never a lock."""

    tutorial = ParentalKey(
        "learning.TutorialPage", on_delete=models.CASCADE, related_name="prerequisite_links", verbose_name="tutoriel"
    )
    first = models.ForeignKey(
        "learning.TutorialPage", on_delete=models.CASCADE, related_name="+", verbose_name="tutoriel à suivre avant"
    )

    panels: ClassVar[list[Panel | str]] = ["first"]

    class Meta(Orderable.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tutorial", "first"], name="prerequisite_once"),
            models.CheckConstraint(condition=~models.Q(tutorial=models.F("first")), name="prerequisite_of_another"),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} → {self.tutorial_id}"


class ChangeNote(models.Model):
    """« Ce qui a changé » in a tutorial, as its author wrote it when publishing; it stays on the tutorial's page."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    tutorial = models.ForeignKey("learning.TutorialPage", on_delete=models.CASCADE, related_name="change_notes")
    lesson_title = models.CharField("leçon", max_length=255, blank=True, default="")
    text = models.TextField("ce qui a changé")
    #: of the page that was published: one revision is told once
    revision = models.PositiveBigIntegerField()
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    published_at = models.DateTimeField("publié le", default=now)
    told_at = models.DateTimeField("dit le", null=True, blank=True)

    class Meta:
        verbose_name = "changement d’un tutoriel"
        verbose_name_plural = "changements des tutoriels"
        ordering = ["-published_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["revision"], name="change_told_once")]

    def __str__(self) -> str:
        return self.text[:60]
