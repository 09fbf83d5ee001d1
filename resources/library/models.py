"""The shared library: documents described by the elements of Dublin Core, with a licence for reuse (A15)."""

import uuid
from pathlib import PurePath

from django.db import models
from django.db.models import Q

from foundation.access.models import VisibleModel
from foundation.french.numbers import told_size
from resources.library.querysets import DocumentQuerySet


class Subject(models.Model):
    """Sujet: what a document is about."""

    slug = models.SlugField(max_length=60, unique=True)
    label = models.CharField("libellé", max_length=80)

    class Meta:
        verbose_name = "sujet"
        ordering = ["label"]

    def __str__(self) -> str:
        return self.label


class Document(VisibleModel):
    """A document for sharing. Its file, if it has one, is guarded by the same audience."""

    class Type(models.TextChoices):
        """DCMI types, in the words of the house."""

        TEXT = "Text", "Texte"
        DATASET = "Dataset", "Tableau ou données"
        MOVING_IMAGE = "MovingImage", "Vidéo"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    identifier = models.SlugField("identifiant", max_length=40, unique=True)
    #: in its address: the identifier and the words of its title
    slug = models.SlugField(max_length=160, unique=True)
    title = models.CharField("titre", max_length=200)
    description = models.TextField("description", blank=True)
    creator = models.CharField("auteur", max_length=150)
    type = models.CharField("type", max_length=20, choices=Type, default=Type.TEXT)
    subjects = models.ManyToManyField(Subject, related_name="documents", verbose_name="sujets")
    date = models.DateField("date")
    coverage = models.CharField("territoire", max_length=120, blank=True)
    language = models.CharField("langue", max_length=5, default="fr")
    rights = models.CharField("licence", max_length=80)
    file = models.ForeignKey(
        "foundation.StoredFile",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="fichier",
    )
    #: where it can be read on the site itself, if it can (the charter's pages)
    reading_address = models.CharField("à lire en ligne", max_length=300, blank=True)
    reading_label = models.CharField(max_length=80, default="Consulter en ligne")

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = "document"
        ordering = ["-date", "title"]
        indexes = [models.Index(fields=["-date", "audience"])]
        constraints = [models.CheckConstraint(condition=~Q(rights=""), name="document_has_a_licence")]

    def __str__(self) -> str:
        return self.title

    @property
    def address(self) -> str:
        return f"/ressources/{self.slug}/"

    @property
    def file_kind(self) -> str:
        """« CSV, 3 ko »."""
        return (
            f"{PurePath(self.file.name).suffix.lstrip('.').upper()}, {told_size(self.file.size)}" if self.file else ""
        )
