"""Stored files: one guarded place for whatever people upload or the product makes."""

import uuid
from urllib.parse import quote

from django.conf import settings
from django.db import models

from foundation.access.models import VisibleModel
from foundation.clock import now
from foundation.files.querysets import StoredFileQuerySet


def private_path(stored: "StoredFile", name: str) -> str:
    """Where a file lies: named by its number alone, so that nothing of its name reaches the disk."""
    return f"stored/{stored.uuid.hex[:2]}/{stored.uuid.hex}"


class StoredFile(VisibleModel):
    """A file and who may read it. With an owner, it follows the owner's audience."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    file = models.FileField(upload_to=private_path, max_length=120)
    name = models.CharField("nom", max_length=160)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField("taille")
    sha256 = models.CharField(max_length=64)
    owner_kind = models.CharField(max_length=60, blank=True)
    owner_id = models.CharField(max_length=40, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(default=now)

    objects = StoredFileQuerySet.as_manager()

    class Meta:
        verbose_name = "fichier"
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["owner_kind", "owner_id"], name="stored_file_owner"),
            models.Index(fields=["-created_at", "audience"], name="stored_file_recent"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def address(self) -> str:
        return f"/fichiers/{self.uuid}/{quote(self.name)}"
