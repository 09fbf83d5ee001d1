"""What a person leaves in a lesson for themselves alone: where they stopped, bookmarks, notes."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from learning.tutorials.following.querysets import MarkQuerySet


class Mark(models.Model):
    """A mark in a lesson, which nobody but its author ever sees. No fact: it moves, and it goes.

    Lessons are known by their uuid alone: a note outlives the lesson that an editor takes away.
    """

    class Kind(models.TextChoices):
        STOP = "stop", "Lecture arrêtée"
        BOOKMARK = "bookmark", "Repère"
        NOTE = "note", "Note"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, db_index=False, related_name="lesson_marks"
    )
    kind = models.CharField("sorte", max_length=10, choices=Kind)
    tutorial_uuid = models.UUIDField()
    lesson_uuid = models.UUIDField()
    #: the passage of the lesson; nothing for a note on the whole of it
    anchor = models.CharField("passage", max_length=40, blank=True)
    excerpt = models.CharField("début du passage", max_length=160, blank=True)
    #: the part of the lesson that stands before the passage, in per cent
    share = models.PositiveSmallIntegerField(default=0)
    text = models.TextField("note", blank=True, max_length=2000)
    #: the page that said so, and how often it had done: what comes late moves nothing back
    page_view = models.UUIDField(null=True, blank=True)
    page_step = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField("créé le")
    changed_at = models.DateTimeField("modifié le")
    removed_at = models.DateTimeField("retiré le", null=True, blank=True)

    objects = MarkQuerySet.as_manager()

    class Meta:
        verbose_name = "repère de lecture"
        verbose_name_plural = "repères de lecture"
        ordering: ClassVar[list[str]] = ["created_at", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["person", "lesson_uuid"], condition=Q(kind="stop"), name="mark_one_stop_a_lesson"
            ),
            models.UniqueConstraint(
                fields=["person", "lesson_uuid", "anchor"],
                condition=Q(kind="bookmark"),
                name="mark_one_bookmark_a_passage",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["person", "lesson_uuid"], name="mark_person_lesson"),
            models.Index(fields=["removed_at"], condition=Q(removed_at__isnull=False), name="mark_removed"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.lesson_uuid}#{self.anchor}"

    @property
    def is_removed(self) -> bool:
        return self.removed_at is not None
