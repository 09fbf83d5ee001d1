"""Images and documents of the pages. Each has an audience, and no address but the guarded one."""

from django.conf import settings
from django.core.cache import caches
from django.db import models
from django.db.models.fields.files import FieldFile
from django.urls import reverse
from django.utils.encoding import filepath_to_uri
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from foundation.access.actions import audience_for
from foundation.access.keys import PUBLIC
from foundation.access.models import AudienceKey, VisibleModel
from resources.media.querysets import SiteDocumentQuerySet, SiteImageQuerySet, SiteRenditionQuerySet


def public_audience() -> int:
    """What an upload gets when nobody chose otherwise."""
    return audience_for([PUBLIC]).pk


def is_public(audience_id: int) -> bool:
    """Whether an audience is everybody. What an audience is never changes: asked once a process."""
    everybody = AudienceKey.objects.filter(audience=audience_id, key=PUBLIC)
    return bool(caches["process"].get_or_set(f"audience-public:{audience_id}", everybody.exists, None))


def guarded_address(name: str) -> str:
    """The address of a stored file, wherever the store is: a view of ours, which asks the audience."""
    return settings.MEDIA_URL + filepath_to_uri(name)


class GuardedFile(VisibleModel):
    """An uploaded file that is only served to its audience."""

    audience = models.ForeignKey(
        "foundation.Audience", on_delete=models.PROTECT, default=public_audience, related_name="+", db_index=False
    )

    file: FieldFile

    class Meta:
        abstract = True

    @property
    def address(self) -> str:
        return guarded_address(self.file.name or "")


class SiteImage(GuardedFile, AbstractImage):  # type: ignore[django-manager-missing]
    """An image; its alternative text is asked where it is used."""

    objects = SiteImageQuerySet.as_manager()

    admin_form_fields = Image.admin_form_fields

    class Meta(AbstractImage.Meta):
        verbose_name = "image"
        verbose_name_plural = "images"
        indexes = [models.Index(fields=["file"])]


class SiteRendition(AbstractRendition):
    """An image at one size; it has its image's audience."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    objects = SiteRenditionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="site_rendition_once")
        ]
        indexes = [models.Index(fields=["file"])]

    @property
    def url(self) -> str:
        return guarded_address(self.file.name)


class SiteDocument(GuardedFile, AbstractDocument):
    """A document linked from pages."""

    objects = SiteDocumentQuerySet.as_manager()

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = "document"
        verbose_name_plural = "documents"
        indexes = [models.Index(fields=["file"])]

    @property
    def url(self) -> str:
        """Stays the same when the file is replaced."""
        return reverse("site_document", args=[self.pk, self.filename])
