"""Jobs: work that outlives a request, held under a lease; and the marks of what recurs."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from foundation.clock import now
from foundation.jobs.querysets import JobQuerySet


class Job(models.Model):
    """One call of a task function, written in the transaction of the action that asks for it."""

    class State(models.TextChoices):
        READY = "ready", "En attente"
        RUNNING = "running", "En cours"
        DONE = "done", "Terminé"
        FAILED = "failed", "Échoué"
        CANCELLED = "cancelled", "Annulé"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    task = models.CharField(max_length=200)
    arguments = models.JSONField(default=dict)
    queue = models.CharField(max_length=40, default="default")
    priority = models.SmallIntegerField(default=0)
    state = models.CharField("état", max_length=10, choices=State, default=State.READY)
    unique_key = models.CharField(max_length=200, null=True, blank=True)  # noqa: DJ001 (null: no key)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="jobs")
    label = models.CharField("intitulé", max_length=200, blank=True)

    created_at = models.DateTimeField(default=now)
    run_after = models.DateTimeField(default=now)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    attempts = models.PositiveSmallIntegerField(default=0)
    max_attempts = models.PositiveSmallIntegerField(default=6)
    worker = models.CharField(max_length=80, blank=True)
    lease_until = models.DateTimeField(null=True)
    error = models.TextField(blank=True)

    progress_done = models.PositiveIntegerField(default=0)
    progress_total = models.PositiveIntegerField(default=0)
    cancel_requested = models.BooleanField(default=False)
    result = models.JSONField(null=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = "travail"
        verbose_name_plural = "travaux"
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["-priority", "run_after"], condition=Q(state="ready"), name="job_ready"),
            models.Index(fields=["lease_until"], condition=Q(state="running"), name="job_running"),
            models.Index(fields=["state", "finished_at"], name="job_finished"),
        ]
        constraints = [
            # A retry keeps its key without standing in the way of a new call.
            models.UniqueConstraint(
                fields=["unique_key"], condition=Q(state="ready", attempts=0), name="job_waiting_once"
            ),
            models.CheckConstraint(
                condition=~Q(state="running") | Q(lease_until__isnull=False), name="job_running_has_a_lease"
            ),
        ]

    def __str__(self) -> str:
        return self.label or self.task

    @property
    def is_over(self) -> bool:
        return self.state in (self.State.DONE, self.State.FAILED, self.State.CANCELLED)

    @property
    def percent(self) -> int:
        return min(100, self.progress_done * 100 // self.progress_total) if self.progress_total else 0


class ScheduleMark(models.Model):
    """When a recurring job is due next: the row that n workers compete for, so that it runs once."""

    name = models.CharField(max_length=80, unique=True)
    next_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
