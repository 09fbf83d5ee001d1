"""The home page: its words are an editor's, its numbers come from the data."""

from typing import Any, ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel, Panel

from foundation.accounts.http import ViewerRequest
from portal.home.selectors import lazy_home_context
from resources.pages.models import BasePage


class HomePage(BasePage):
    """The root of the site. An empty heading means the one that counts départements and networks."""

    heading = models.CharField(
        "grand titre",
        max_length=120,
        blank=True,
        help_text="Vide : « Huit départements, douze réseaux, une même porte d’entrée. », avec les nombres du jour.",
    )
    lead = models.TextField("introduction", max_length=400, blank=True)

    template = "portal/home/home_page.html"
    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    content_panels: ClassVar[list[Panel]] = [*BasePage.content_panels, FieldPanel("heading"), FieldPanel("lead")]

    class Meta:
        verbose_name = "page d’accueil"

    @property
    def address(self) -> str:
        return "/"

    def get_context(self, request: ViewerRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), **lazy_home_context(page=self, viewer=request.viewer)}
