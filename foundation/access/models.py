"""Audiences: each distinct one is stored once, and an object points at its own."""

import uuid

from django.conf import settings
from django.db import models


class Audience(models.Model):
    """A set of keys, ORed: « public », « members », « net:3 », « str:81 », « grp:12 », « user:55 »."""

    digest = models.CharField(max_length=64, unique=True)

    def __str__(self) -> str:
        return ", ".join(key.key for key in self.keys.all())


class AudienceKey(models.Model):
    """One key of an audience; `(key, audience)` is how a viewer's audiences are found."""

    audience = models.ForeignKey(Audience, on_delete=models.CASCADE, related_name="keys", db_index=False)
    key = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "audience"], name="audience_key_once")]
        indexes = [models.Index(fields=["audience"])]

    def __str__(self) -> str:
        return self.key


class VisibleModel(models.Model):
    """What a viewer may see or not. The audience has no index of its own: lists index (order, audience)."""

    audience = models.ForeignKey(Audience, on_delete=models.PROTECT, db_index=False, related_name="+")
    published = models.BooleanField("publié", default=True)

    class Meta:
        abstract = True


class PageAudience(models.Model):
    """The audience of a Wagtail page, beside its revisions: republishing an old one does not bring
    an old audience back. A page without a row is invisible."""

    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, primary_key=True, related_name="page_audience"
    )
    audience = models.ForeignKey(Audience, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"page {self.page_id}"


class BreakGlass(models.Model):
    """A timed group key for somebody of the administration, written down and shown to the group."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=40)
    reason = models.CharField("motif", max_length=300)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["person", "ends_at"])]

    def __str__(self) -> str:
        return f"{self.person} : {self.key}"
