"""What is kept of the day itself: each mark made, the signed sheets, who walked in, a video tool's list."""

import uuid

from django.conf import settings
from django.db import models

from foundation.clock import now
from learning.events.models import Event, HalfDay
from learning.events.signups.models import SignUp


class AttendanceChange(models.Model):
    """One mark as it was made: by whom, when and how. What stands is `Attendance`; this is how it came about."""

    class Source(models.TextChoices):
        LIST = "list", "liste de l’organisation"
        TABLET = "tablet", "émargement sur tablette"
        QR = "qr", "carré scanné par la personne"
        IMPORT = "import", "liste de l’outil de visioconférence"

    sign_up = models.ForeignKey(SignUp, on_delete=models.CASCADE, related_name="attendance_changes")
    half_day = models.ForeignKey(HalfDay, on_delete=models.RESTRICT, related_name="attendance_changes")
    present = models.BooleanField("présence")
    source = models.CharField("moyen", max_length=10, choices=Source, default=Source.LIST)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField("noté le")

    class Meta:
        verbose_name = "mouvement de présence"
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return "présence" if self.present else "absence"


class SignedSheet(models.Model):
    """The scan of a sheet that people signed: the proof, read by who sees the names of the day, and nobody else."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="signed_sheets")
    half_day = models.ForeignKey(HalfDay, on_delete=models.SET_NULL, null=True, related_name="signed_sheets")
    file = models.OneToOneField("foundation.StoredFile", on_delete=models.PROTECT, related_name="+")
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name="déposée par"
    )
    uploaded_at = models.DateTimeField("déposée le", default=now)

    class Meta:
        verbose_name = "feuille signée"
        verbose_name_plural = "feuilles signées"
        ordering = ["half_day__date", "half_day__starts", "pk"]

    def __str__(self) -> str:
        return str(self.half_day or self.event)

    @property
    def address(self) -> str:
        return f"{self.event.address}feuilles/{self.uuid}/"


class WalkInGuest(models.Model):
    """Somebody who came without account or sign-up, as they gave their name; forgotten a month after the day."""

    half_day = models.ForeignKey(HalfDay, on_delete=models.CASCADE, related_name="walk_in_guests")
    name = models.CharField("nom", max_length=120)
    organisation = models.CharField("structure", max_length=120, blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name="notée par"
    )
    added_at = models.DateTimeField("noté le", default=now)

    class Meta:
        verbose_name = "personne venue sans compte"
        verbose_name_plural = "personnes venues sans compte"
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["half_day", "name", "organisation"], name="walk_in_guest_once"),
        ]

    def __str__(self) -> str:
        return self.name


class VideoList(models.Model):
    """A video tool's list between its upload and its matching; it goes once matched, or after a day."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="video_lists")
    tool = models.CharField("outil", max_length=40)
    #: [{"name", "email", "spans": [[start, end] in ISO], "minutes"}]
    rows = models.JSONField(default=list)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name="déposée par"
    )
    uploaded_at = models.DateTimeField("déposée le", default=now)

    class Meta:
        verbose_name = "liste de visioconférence"
        verbose_name_plural = "listes de visioconférence"
        ordering = ["-uploaded_at"]

    def __str__(self) -> str:
        return self.tool

    @property
    def address(self) -> str:
        return f"{self.event.address}visioconference/{self.uuid}/"
