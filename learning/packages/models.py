"""Packages that editors upload, and the state that they keep for each person who plays them."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models

from foundation.clock import now


class Package(models.Model):  # type: ignore[django-manager-missing]
    """An archive, unpacked once and never changed: another version is another package."""

    class Standard(models.TextChoices):
        SCORM_12 = "scorm-1.2", "SCORM 1.2"
        SCORM_2004 = "scorm-2004", "SCORM 2004"
        H5P = "h5p", "H5P"

    class Accessibility(models.TextChoices):
        FULL = "full", "conforme"
        PARTIAL = "partial", "partiellement conforme"
        NONE = "none", "non conforme"
        UNKNOWN = "unknown", "non évalué"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField("titre", max_length=200)
    standard = models.CharField("norme", max_length=12, choices=Standard, editable=False)
    accessibility = models.CharField(
        "accessibilité", max_length=8, choices=Accessibility, default=Accessibility.UNKNOWN
    )
    accessibility_note = models.CharField("précision sur l’accessibilité", max_length=300, blank=True)
    alternative = models.TextField("alternative", blank=True)
    #: what is launched, in order: see learning.packages.plans.Item
    items = models.JSONField(default=list, editable=False)
    #: what its manifest asks and we do not do (sequencing), or what its standard needs to know
    details = models.JSONField(default=dict, editable=False)
    entries = models.PositiveIntegerField("nombre de fichiers", default=0, editable=False)
    size = models.PositiveBigIntegerField("taille", default=0, editable=False)
    sha256 = models.CharField(max_length=64, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    created_at = models.DateTimeField("ajouté le", default=now, editable=False)

    class Meta:
        verbose_name = "paquet"
        verbose_name_plural = "paquets"
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(accessibility="full") | ~models.Q(alternative=""),
                name="package_accessible_or_alternative",
            )
        ]

    def __str__(self) -> str:
        return self.title


class PackageFile(models.Model):
    """A file of a package: its path inside, and where it lies in the private store."""

    package = models.ForeignKey(Package, on_delete=models.CASCADE, db_index=False, related_name="files")
    path = models.CharField(max_length=400)
    place = models.CharField(max_length=120)
    size = models.PositiveBigIntegerField()
    content_type = models.CharField(max_length=100)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["package", "path"], name="package_file_once")]

    def __str__(self) -> str:
        return self.path


class PackageAttempt(models.Model):
    """One person who plays one package as one lesson; its number is all that the package knows of them."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, db_index=False, related_name="+")
    lesson = models.ForeignKey("learning.LessonPage", on_delete=models.CASCADE, related_name="+")
    package = models.ForeignKey(Package, on_delete=models.CASCADE, related_name="attempts")
    created_at = models.DateTimeField("commencé le", default=now)

    class Meta:
        verbose_name = "parcours d’un paquet"
        verbose_name_plural = "parcours des paquets"
        constraints = [models.UniqueConstraint(fields=["person", "lesson", "package"], name="package_attempt_once")]

    def __str__(self) -> str:
        return str(self.uuid)


class PackageState(models.Model):
    """What one item of a package keeps between two visits, and what came of it."""

    attempt = models.ForeignKey(PackageAttempt, on_delete=models.CASCADE, db_index=False, related_name="states")
    item = models.CharField(max_length=200)
    #: the elements that were set, under the names of its standard
    values = models.JSONField(default=dict)
    #: when the page that sent it did so, by our clock, in milliseconds: an older one changes nothing
    stamp = models.BigIntegerField(default=0)
    session = models.CharField(max_length=36, blank=True)
    session_seconds = models.FloatField(default=0)
    #: of all sessions, the present one included
    total_seconds = models.FloatField(default=0)
    #: the item said goodbye, not to be taken up again
    left = models.BooleanField(default=False)
    completed = models.BooleanField("terminé", default=False)
    passed = models.BooleanField("réussi", null=True)
    #: from -1 to 1
    score = models.FloatField("résultat", null=True)
    updated_at = models.DateTimeField("enregistré le", default=now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["attempt", "item"], name="package_state_once")]

    def __str__(self) -> str:
        return f"{self.item} de {self.attempt_id}"

    @property
    def is_done(self) -> bool:
        return self.completed or bool(self.passed)

    def told(self) -> dict[str, Any]:
        """As plain values, for the export of one's data."""
        return {
            "élément": self.item,
            "le": self.updated_at.isoformat(),
            "terminé": self.completed,
            "réussi": self.passed,
            "résultat": self.score,
            "secondes": round(self.total_seconds),
            "état": self.values,
        }
