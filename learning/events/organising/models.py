"""What organisers add to a day: its running order, its workshops, who takes it over, what they wrote to people."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from foundation.clock import now
from learning.events.models import Event
from learning.events.organising.querysets import HandOverQuerySet, WorkshopQuerySet


class Slot(models.Model):
    """A step of the running order: « 9 h 30, accueil »."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="slots")
    date = models.DateField("date")
    starts = models.TimeField("heure")
    title = models.CharField("intitulé", max_length=120)
    detail = models.CharField("précisions", max_length=300, blank=True)
    speakers = models.CharField("intervenantes et intervenants", max_length=200, blank=True)

    class Meta:
        verbose_name = "temps de la journée"
        ordering = ["date", "starts", "pk"]
        constraints = [models.UniqueConstraint(fields=["event", "date", "starts", "title"], name="slot_once")]

    def __str__(self) -> str:
        return f"{self.starts:%H:%M} {self.title}"


class Workshop(models.Model):
    """A workshop within a day, with so many seats of its own: never more people than these."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="workshops")
    date = models.DateField("date")
    starts = models.TimeField("heure")
    title = models.CharField("intitulé", max_length=120)
    detail = models.CharField("précisions", max_length=300, blank=True)
    speakers = models.CharField("animation", max_length=200, blank=True)
    room = models.CharField("salle", max_length=80, blank=True)
    capacity = models.PositiveIntegerField("places")
    seats_taken = models.PositiveIntegerField("places prises", default=0)

    objects = WorkshopQuerySet.as_manager()

    class Meta:
        verbose_name = "atelier"
        ordering = ["date", "starts", "title", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["event", "date", "starts", "title"], name="workshop_once"),
            models.CheckConstraint(condition=Q(capacity__gte=1), name="workshop_has_a_seat"),
            models.CheckConstraint(condition=Q(seats_taken__lte=F("capacity")), name="workshop_never_oversold"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def seats_left(self) -> int:
        return self.capacity - self.seats_taken


class HandOver(models.Model):
    """A day offered to another référent: it changes hands once they accept."""

    class State(models.TextChoices):
        ASKED = "asked", "Proposée"
        ACCEPTED = "accepted", "Acceptée"
        DECLINED = "declined", "Déclinée"
        WITHDRAWN = "withdrawn", "Retirée"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="hand_overs")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    to = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    words = models.CharField("quelques mots", max_length=300, blank=True)
    state = models.CharField("état", max_length=10, choices=State, default=State.ASKED)
    asked_at = models.DateTimeField("demande", default=now)
    answered_at = models.DateTimeField("réponse", null=True, blank=True)

    objects = HandOverQuerySet.as_manager()

    class Meta:
        verbose_name = "passage de main"
        verbose_name_plural = "passages de main"
        ordering = ["-asked_at", "-pk"]
        indexes = [models.Index(fields=["to", "state"])]
        constraints = [
            models.UniqueConstraint(fields=["event"], condition=Q(state="asked"), name="hand_over_asked_once"),
            models.CheckConstraint(condition=~Q(by=F("to")), name="hand_over_to_another"),
        ]

    def __str__(self) -> str:
        return f"{self.event_id} : {self.by_id} → {self.to_id}"


class Letter(models.Model):
    """What an organiser wrote to the people of a day, or to those invited to it."""

    class To(models.TextChoices):
        SEATED = "seated", "Les personnes qui ont une place"
        WAITING = "waiting", "La liste d’attente"
        EVERYBODY = "everybody", "Toutes les personnes inscrites"
        INVITED = "invited", "Des personnes invitées"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="letters")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    to = models.CharField("à qui", max_length=10, choices=To)
    subject = models.CharField("objet", max_length=120)
    words = models.TextField("message", max_length=3000)
    people = models.PositiveIntegerField("personnes", default=0)
    sent_at = models.DateTimeField("envoi", default=now)

    class Meta:
        verbose_name = "message d’organisation"
        verbose_name_plural = "messages d’organisation"
        ordering = ["-sent_at", "-pk"]

    def __str__(self) -> str:
        return self.subject
