"""The ledger: what a person did, written once and never changed."""

import uuid

from django.conf import settings
from django.db import models

from learning.record.querysets import FactQuerySet


class Fact(models.Model):
    """One thing that happened: a lesson read, a quiz taken, a half-day attended.

    Append-only at the database itself (migration 0002): only its person can be taken away, once, when the
    account goes. The places of then are plain values, so that figures of year N do not move with the person.
    """

    class Kind(models.TextChoices):
        TUTORIAL_STARTED = "tutorial_started", "Tutoriel commencé"
        LESSON_READ = "lesson_read", "Leçon terminée"
        QUESTION_ANSWERED = "question_answered", "Question d’entraînement"
        QUIZ_TAKEN = "quiz_taken", "Quiz passé"
        TUTORIAL_COMPLETED = "tutorial_completed", "Tutoriel terminé"
        PACKAGE_SCORED = "package_scored", "Résultat d’un paquet"
        PACKAGE_COMPLETED = "package_completed", "Paquet terminé"
        PATH_COMPLETED = "path_completed", "Parcours terminé"
        SEAT_TAKEN = "seat_taken", "Place prise"
        SEAT_RETURNED = "seat_returned", "Place rendue"
        ATTENDED = "attended", "Présence constatée"
        ATTENDANCE_REVOKED = "attendance_revoked", "Présence corrigée en absence"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, db_index=False, related_name="facts"
    )
    kind = models.CharField("fait", max_length=24, choices=Kind)
    object_kind = models.CharField(max_length=40)
    object_uuid = models.UUIDField()
    #: the whole that the object is a part of (the tutorial of a lesson), or the object itself
    whole_uuid = models.UUIDField()
    object_revision = models.PositiveBigIntegerField(default=0)
    occurred_at = models.DateTimeField("survenu le")
    recorded_at = models.DateTimeField("écrit le")
    dedupe_key = models.CharField(max_length=64, unique=True)
    network_code = models.CharField("réseau d’alors", max_length=40, blank=True)
    structure_number = models.BigIntegerField("structure d’alors", null=True)
    department_code = models.CharField("département d’alors", max_length=3, blank=True)
    axis_code = models.CharField("axe d’alors", max_length=40, blank=True)
    minutes = models.PositiveIntegerField(default=0)
    data = models.JSONField(default=dict, blank=True)

    objects = FactQuerySet.as_manager()

    class Meta:
        verbose_name = "fait"
        ordering = ["occurred_at", "pk"]
        indexes = [
            models.Index(fields=["person", "whole_uuid", "kind"], name="fact_person_whole"),
            models.Index(fields=["person", "kind", "occurred_at"], name="fact_person_kind"),
            models.Index(fields=["whole_uuid", "kind", "structure_number"], name="fact_whole_structure"),
            models.Index(fields=["kind", "occurred_at"], name="fact_kind_time"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.object_uuid}"
