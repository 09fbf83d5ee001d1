"""The regional programme: programme → axis → action (charter 3.3.4)."""

import uuid
from typing import Any, ClassVar

from django.db import models
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, Panel
from wagtail.models import Orderable

from foundation.accounts.http import ViewerRequest
from foundation.networks.models import Department, Network
from learning.programme.querysets import ActionManager, AxisQuerySet
from resources.pages.models import BasePage, TextPage


class Axis(models.Model):
    """One of the axes of the « socle »: actors, territories, users, portal. Data, so that others can come."""

    code = models.SlugField("code", max_length=40, unique=True)
    name = models.CharField("nom", max_length=120)
    short_name = models.CharField("nom court", max_length=40)
    position = models.PositiveSmallIntegerField("ordre", default=0)

    objects = AxisQuerySet.as_manager()

    panels: ClassVar[list[Panel]] = [
        FieldPanel("name"),
        FieldPanel("short_name", help_text="Deux ou trois mots, pour les filtres et les cartes."),
        FieldPanel("code", help_text="Ne change plus une fois l’axe utilisé : les bilans s’y réfèrent."),
        FieldPanel("position"),
    ]

    class Meta:
        verbose_name = "axe du socle"
        verbose_name_plural = "axes du socle"
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.name


class ProgrammePage(TextPage):
    """The entry of the programme, at /programme/."""

    period = models.CharField("période", max_length=40, blank=True)

    section = "programme"
    template = "learning/programme/programme_page.html"
    max_count = 1
    subpage_types: ClassVar[list[str]] = ["learning.AxisPage"]
    content_panels: ClassVar[list[Panel]] = [
        *BasePage.content_panels,
        FieldPanel("period", help_text="Par exemple « 2026-2027 »."),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = "programme régional"
        verbose_name_plural = "programmes régionaux"

    def get_context(self, request: ViewerRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from learning.programme import contexts

        return {**super().get_context(request, *args, **kwargs), **contexts.programme(self, request.viewer)}


class AxisPage(TextPage):
    """What the programme does under one axis."""

    axis = models.ForeignKey(Axis, on_delete=models.PROTECT, verbose_name="axe du socle", related_name="+")

    section = "programme"
    template = "learning/programme/axis_page.html"
    parent_page_types: ClassVar[list[str]] = ["learning.ProgrammePage"]
    subpage_types: ClassVar[list[str]] = ["learning.ActionPage"]
    content_panels: ClassVar[list[Panel]] = [*BasePage.content_panels, FieldPanel("axis"), FieldPanel("body")]

    class Meta:
        verbose_name = "axe du programme"
        verbose_name_plural = "axes du programme"

    def get_context(self, request: ViewerRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from learning.programme import contexts

        return {**super().get_context(request, *args, **kwargs), **contexts.axis(self, request.viewer)}


class ActionPage(TextPage):
    """An action of the programme: why, for whom, how; the tutorials and days that carry it out."""

    class Modality(models.TextChoices):
        """The modalities that the charter names."""

        SELF_TRAINING = "self_training", "Autoformation"
        TUTORIAL = "tutorial", "E-learning, tutoriels"
        REFERENT_MOBILISATION = "referent_mobilisation", "Mobilisation de référents"
        INTER_NETWORK_DAY = "inter_network_day", "Journée inter-réseaux"
        PRACTICE_EXCHANGE_DAY = "practice_exchange_day", "Journée d’échanges de pratiques"
        PRACTICE_ANALYSIS_DAY = "practice_analysis_day", "Journée d’analyse de pratiques"
        VISIT = "visit", "Visite"
        WORKING_GROUP = "working_group", "Groupe de travail"
        MEETING = "meeting", "Réunion"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    modality = models.CharField("modalité", max_length=30, choices=Modality)
    need = models.CharField("besoin d’origine", max_length=200, blank=True)
    objectives = models.TextField("objectifs", blank=True)
    target_public = models.CharField("pour qui", max_length=200, blank=True)
    networks = ParentalManyToManyField(Network, blank=True, verbose_name="réseaux")
    departments = ParentalManyToManyField(Department, blank=True, verbose_name="départements")

    objects = ActionManager()

    section = "programme"
    template = "learning/programme/action_page.html"
    parent_page_types: ClassVar[list[str]] = ["learning.AxisPage"]
    subpage_types: ClassVar[list[str]] = []
    exclude_fields_in_copy: ClassVar[list[str]] = ["uuid"]
    content_panels: ClassVar[list[Panel]] = [
        *BasePage.content_panels,
        FieldPanel("modality"),
        FieldPanel("need", help_text="Ce que l’enquête ou le terrain a fait remonter, en une phrase."),
        FieldPanel("objectives", help_text="Un objectif par ligne, qui commence par un verbe."),
        MultiFieldPanel(
            [
                FieldPanel("target_public"),
                FieldPanel("networks", help_text="Aucun choisi : tous les réseaux."),
                FieldPanel("departments", help_text="Aucun choisi : toute la région."),
            ],
            heading="Public et territoire",
        ),
        FieldPanel("body"),
        InlinePanel("tutorial_links", heading="Tutoriels de cette action", label="tutoriel"),
    ]

    class Meta:
        verbose_name = "action du programme"
        verbose_name_plural = "actions du programme"

    def get_context(self, request: ViewerRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from learning.programme import contexts

        return {**super().get_context(request, *args, **kwargs), **contexts.action(self, request.viewer)}

    @property
    def objective_list(self) -> list[str]:
        return [line.strip() for line in self.objectives.splitlines() if line.strip()]


class ActionTutorial(Orderable):
    """A tutorial that carries out an action, in the order that the editor gave."""

    action = ParentalKey(ActionPage, on_delete=models.CASCADE, related_name="tutorial_links")
    tutorial = models.ForeignKey(
        "learning.TutorialPage", on_delete=models.CASCADE, related_name="action_links", verbose_name="tutoriel"
    )

    class Meta(Orderable.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["action", "tutorial"], name="tutorial_once_in_an_action")
        ]

    def __str__(self) -> str:
        return f"{self.action_id} → {self.tutorial_id}"
