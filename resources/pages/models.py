"""The base of every page, and the two kinds of pages that only hold text."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpResponse
from wagtail.admin.panels import FieldPanel, HelpPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import Page

from foundation.accounts.http import ViewerRequest
from resources.editing import preview
from resources.pages import linked, links
from resources.pages.blocks import BodyBlock
from resources.pages.navigation import breadcrumbs_of, tree_around
from resources.pages.querysets import BasePageManager


class BasePage(Page):
    """What every page of ours has: a summary, an address that costs no query, breadcrumbs, previews as somebody else.

    A subclass names its `template` (checked at start); it may set `section`, the menu item that it belongs to.
    """

    summary = models.CharField(
        "chapô", max_length=300, blank=True, help_text="Une ou deux phrases, en tête de page et dans les résultats."
    )

    objects = BasePageManager()

    section: ClassVar[str] = ""
    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        FieldPanel("summary"),
        HelpPanel(template="wagtailadmin/panels/seen_by.html", heading="Visible par"),
    ]
    preview_modes = preview.MODES
    admin_default_ordering = "ord"
    allowed_http_methods: ClassVar[list[str]] = ["GET", "HEAD", "OPTIONS"]  # GET never writes, and actions have views
    #: Wagtail's own privacy is off: who sees a page is its audience.
    private_page_options: ClassVar[list[str]] = []

    class Meta:
        abstract = True

    @property
    def address(self) -> str:
        """The path of the page on the site: its url_path without the home page's own slug."""
        return "/" + self.url_path.split("/", 2)[2]

    @property
    def plain_text(self) -> str:
        """What the search index holds of the body; a subclass with a body says how to read it."""
        return ""

    def get_context(self, request: ViewerRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return {**context, "section": self.section, "breadcrumbs": breadcrumbs_of(self)}

    def serve(self, request: ViewerRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Render at once, while the addresses of the pages that this one links to are known."""
        with links.resolved_for(self, request.viewer), linked.resolved_for(self, request.viewer):
            return super().serve(request, *args, **kwargs).render()

    def serve_preview(self, request: ViewerRequest, mode_name: str) -> HttpResponse:
        response = preview.serve(self, request, mode_name)
        if response is None:
            with linked.resolved_for(self, request.viewer):
                response = super().serve_preview(request, mode_name)
                response.render()
        return response


class TextPage(BasePage):
    """A page whose body is made of blocks."""

    body = StreamField(BodyBlock(), blank=True, verbose_name="contenu")

    content_panels: ClassVar[list[Panel]] = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        abstract = True

    @property
    def plain_text(self) -> str:
        return "\n".join(self.body.stream_block.get_searchable_content(self.body))


class StandardPage(TextPage):
    """A page of text. Below a « dossier » it shows the tree around it, the page before and the page after."""

    template = "resources/pages/standard_page.html"

    class Meta:
        verbose_name = "page de texte"
        verbose_name_plural = "pages de texte"

    def get_context(self, request: ViewerRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "tree": tree_around(self, request.viewer)}


class ArticleTree(TextPage):
    """Dossier: the first page of a tree that is read in order, such as the charter."""

    template = "resources/pages/article_tree.html"
    subpage_types: ClassVar[list[str]] = ["resources.StandardPage"]

    class Meta:
        verbose_name = "dossier"
        verbose_name_plural = "dossiers"

    def get_context(self, request: ViewerRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "tree": tree_around(self, request.viewer)}
