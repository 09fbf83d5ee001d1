"""The outbox, what people are told on the site, and what they wish to be told by mail."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from foundation.clock import now
from foundation.messages.querysets import NotificationQuerySet, OutboxQuerySet


class OutboxMessage(models.Model):
    """One mail to one address, written in the transaction of the action that says it."""

    class State(models.TextChoices):
        WAITING = "waiting", "En attente"
        SENT = "sent", "Envoyé"
        FAILED = "failed", "Refusé"
        DECLINED = "declined", "Non souhaité"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    message_id = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=60)
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True, related_name="outbox_messages"
    )
    address = models.EmailField("adresse")
    sender = models.CharField(max_length=254, blank=True)
    reply_to = models.CharField(max_length=254, blank=True)
    subject = models.CharField("objet", max_length=250)
    text = models.TextField(blank=True)
    html = models.TextField(blank=True)
    #: [{"name": …, "type": …, "data": base64}]
    attachments = models.JSONField(default=list, blank=True)
    created_at = models.DateTimeField(default=now)
    run_after = models.DateTimeField(default=now)
    state = models.CharField("état", max_length=10, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=500, blank=True)
    dedupe_key = models.CharField(max_length=200, null=True, blank=True)  # noqa: DJ001 (null: no key)

    objects = OutboxQuerySet.as_manager()

    class Meta:
        verbose_name = "courriel"
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["run_after"], condition=Q(state="waiting"), name="outbox_waiting"),
            models.Index(fields=["-created_at", "-id"], name="outbox_recent"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["address", "dedupe_key"], name="outbox_said_once"),
            models.CheckConstraint(condition=~Q(state="sent") | Q(sent_at__isnull=False), name="outbox_sent_is_dated"),
        ]

    def __str__(self) -> str:
        return self.subject


class Notification(models.Model):
    """What the bell tells somebody: one line and where it leads."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notifications")
    kind = models.CharField(max_length=60)
    title = models.CharField(max_length=250)
    address = models.CharField(max_length=300)
    created_at = models.DateTimeField(default=now)
    read_at = models.DateTimeField(null=True, blank=True)
    dedupe_key = models.CharField(max_length=200, null=True, blank=True)  # noqa: DJ001 (null: no key)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["person", "-created_at"], name="notification_recent"),
            models.Index(fields=["person"], condition=Q(read_at__isnull=True), name="notification_unread"),
        ]
        constraints = [models.UniqueConstraint(fields=["person", "dedupe_key"], name="notification_told_once")]

    def __str__(self) -> str:
        return self.title


class Preference(models.Model):
    """Whether somebody wants the mails of a kind; without a row, the kind's own default holds."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="message_preferences")
    kind = models.CharField(max_length=60)
    by_mail = models.BooleanField("par courriel")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "kind"], name="preference_once")]

    def __str__(self) -> str:
        return f"{self.kind} : {self.by_mail}"
