"""Wagtail's pages, images and documents, as Passerelle keeps them."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.models import Page


class SiteImage(AbstractImage):
    """An image; its alternative text is asked where it is used."""

    admin_form_fields = Image.admin_form_fields


class SiteRendition(AbstractRendition):
    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="site_rendition_once")
        ]


class SiteDocument(AbstractDocument):
    admin_form_fields = Document.admin_form_fields


class BasePage(Page):
    """What every page of ours has: a summary, an address that costs no query, a template that it names."""

    summary = models.CharField("chapô", max_length=300, blank=True)

    content_panels: ClassVar[list[Panel]] = [*Page.content_panels, FieldPanel("summary")]

    class Meta:
        abstract = True

    @property
    def address(self) -> str:
        """The path of the page on the site: its url_path without the home page's own slug."""
        return "/" + self.url_path.split("/", 2)[2]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "viewer": getattr(request, "viewer", None)}
