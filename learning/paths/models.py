"""Learning paths (« parcours »): tutorials and days, in an order that editors give. What people do is in the ledger."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, Panel
from wagtail.models import Orderable

from foundation.accounts.http import ViewerRequest
from learning.paths.querysets import PathManager, StepQuerySet
from learning.paths.widgets import DaySelect
from resources.pages.models import BasePage, TextPage


class PathIndexPage(BasePage):
    """All paths, at /parcours/."""

    section = "tutoriels"
    template = "learning/paths/path_index.html"
    max_count = 1
    subpage_types: ClassVar[list[str]] = ["learning.PathPage"]

    class Meta:
        verbose_name = "liste des parcours"
        verbose_name_plural = "listes des parcours"

    def get_context(self, request: ViewerRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from learning.paths import contexts

        return {**super().get_context(request, *args, **kwargs), **contexts.index(self, request)}


class PathPage(TextPage):
    """A path: whom it is for, what one will be able to do after it, and its steps."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    objectives = models.TextField("objectifs")
    target_public = models.CharField("pour qui", max_length=200, blank=True)
    action = models.ForeignKey(
        "learning.ActionPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="paths",
        verbose_name="action du programme",
    )

    objects = PathManager()

    section = "tutoriels"
    template = "learning/paths/path_page.html"
    parent_page_types: ClassVar[list[str]] = ["learning.PathIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    exclude_fields_in_copy: ClassVar[list[str]] = ["uuid"]
    content_panels: ClassVar[list[Panel]] = [
        *BasePage.content_panels,
        FieldPanel("objectives", help_text="Un objectif par ligne, qui commence par un verbe."),
        MultiFieldPanel([FieldPanel("target_public"), FieldPanel("action")], heading="Public et programme"),
        InlinePanel(
            "steps",
            heading="Étapes, dans l’ordre conseillé",
            label="étape",
            min_num=1,
            help_text="Chaque étape est un tutoriel ou une journée. Une journée passée ne bloque personne.",
        ),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = "parcours"
        verbose_name_plural = "parcours"

    def get_context(self, request: ViewerRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from learning.paths import contexts

        return {**super().get_context(request, *args, **kwargs), **contexts.path(self, request)}

    @property
    def objective_list(self) -> list[str]:
        return [line.strip() for line in self.objectives.splitlines() if line.strip()]


class PathStep(Orderable):
    """A step of a path: a tutorial or a day, and never both."""

    path = ParentalKey(PathPage, on_delete=models.CASCADE, related_name="steps")
    tutorial = models.ForeignKey(
        "learning.TutorialPage",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="path_steps",
        verbose_name="tutoriel",
    )
    event = models.ForeignKey(
        "learning.Event",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="path_steps",
        verbose_name="journée",
        limit_choices_to={"published": True},
    )
    optional = models.BooleanField("facultative", default=False)

    objects = StepQuerySet.as_manager()

    panels: ClassVar[list[Panel]] = [
        FieldPanel("tutorial"),
        FieldPanel("event", widget=DaySelect),
        FieldPanel("optional", help_text="Une étape facultative ne compte pas pour terminer le parcours."),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "étape"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(tutorial__isnull=True) ^ Q(event__isnull=True),
                name="path_step_is_one_thing",
                violation_error_message="Choisissez un tutoriel ou une journée, l’un des deux.",
            ),
            models.UniqueConstraint(fields=["path", "tutorial"], name="tutorial_once_in_a_path"),
            models.UniqueConstraint(fields=["path", "event"], name="event_once_in_a_path"),
        ]

    def __str__(self) -> str:
        return f"{self.path_id} → {self.tutorial_id or self.event_id}"
