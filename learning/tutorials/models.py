"""Tutorials and their lessons: what editors publish. What learners do is in the ledger."""

import uuid
from http import HTTPStatus
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpResponse
from django.template.response import TemplateResponse
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, Panel, TabbedInterface
from wagtail.fields import StreamField

from foundation.accounts.http import ViewerRequest
from foundation.networks.models import Department, Network
from learning.programme.models import Axis
from learning.tutorials.authoring import panels
from learning.tutorials.authoring.forms import LessonForm, TutorialForm
from learning.tutorials.authoring.models import ChangeNoted
from learning.tutorials.querysets import LessonManager, TutorialManager
from learning.tutorials.quiz.blocks import LessonBody, QuizBlock
from resources.pages.models import BasePage, TextPage


class TutorialIndexPage(BasePage):
    """All tutorials, at /tutoriels/."""

    section = "tutoriels"
    template = "learning/tutorials/tutorial_index.html"
    max_count = 1
    subpage_types: ClassVar[list[str]] = ["learning.TutorialPage"]

    class Meta:
        verbose_name = "liste des tutoriels"
        verbose_name_plural = "listes des tutoriels"

    def get_context(self, request: ViewerRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from learning.tutorials import contexts

        return {**super().get_context(request, *args, **kwargs), **contexts.index(self, request)}


class TutorialPage(ChangeNoted, BasePage):  # type: ignore[django-manager-missing]
    """A tutorial: what one will be able to do after it, its lessons (child pages) and its quiz."""

    class Licence(models.TextChoices):
        OPEN = "lov2", "Licence Ouverte 2.0"
        BY = "cc-by", "CC BY 4.0"
        BY_SA = "cc-by-sa", "CC BY-SA 4.0"
        BY_NC_SA = "cc-by-nc-sa", "CC BY-NC-SA 4.0"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    axis = models.ForeignKey(Axis, on_delete=models.PROTECT, verbose_name="axe du socle", related_name="+")
    objectives = models.TextField("objectifs")
    target_public = models.CharField("pour qui", max_length=200, blank=True)
    prerequisites = models.CharField("avant de commencer", max_length=200, blank=True)
    networks = ParentalManyToManyField(Network, blank=True, verbose_name="réseaux")
    departments = ParentalManyToManyField(Department, blank=True, verbose_name="départements")
    in_sequence = models.BooleanField("leçons dans l’ordre", default=False)
    minutes = models.PositiveSmallIntegerField(
        "durée annoncée, quiz compris", validators=[MinValueValidator(1), MaxValueValidator(600)]
    )
    threshold = models.PositiveSmallIntegerField(
        "seuil de réussite du quiz (%)", default=70, validators=[MinValueValidator(1), MaxValueValidator(100)]
    )
    licence = models.CharField("licence", max_length=16, choices=Licence)
    contributors = models.CharField("contributions", max_length=300, blank=True)
    quiz = StreamField(QuizBlock(), verbose_name="quiz", blank=True)
    attempts_allowed = models.PositiveSmallIntegerField(
        "nombre d’essais", default=0, validators=[MaxValueValidator(20)]
    )

    objects = TutorialManager()  # type: ignore[django-manager-missing]

    section = "tutoriels"
    template = "learning/tutorials/tutorial_page.html"
    base_form_class = TutorialForm
    parent_page_types: ClassVar[list[str]] = ["learning.TutorialIndexPage"]
    subpage_types: ClassVar[list[str]] = ["learning.LessonPage"]
    exclude_fields_in_copy: ClassVar[list[str]] = ["uuid", "change_note"]
    content_panels: ClassVar[list[Panel]] = [
        *BasePage.content_panels,
        FieldPanel("axis"),
        FieldPanel(
            "objectives",
            help_text="Un objectif par ligne, qui commence par un verbe : ce que la personne saura faire ensuite.",
        ),
        FieldRowPanel(
            [
                FieldPanel("minutes", help_text="En minutes : toutes les leçons et le quiz."),
                FieldPanel("threshold", help_text="Part des questions entièrement justes pour réussir."),
            ],
        ),
        *panels.FOR_WHOM,
        MultiFieldPanel(
            [
                FieldPanel("contributors", help_text="Les personnes ou structures qui l’ont écrit."),
                FieldPanel("licence", help_text="Obligatoire : elle dit ce que chacun peut réutiliser."),
            ],
            heading="Contributions et réutilisation",
        ),
        panels.CHANGE,
    ]
    quiz_panels: ClassVar[list[Panel]] = [
        FieldPanel(
            "attempts_allowed", help_text="0 : autant d’essais que chacun le souhaite, ce que nous conseillons."
        ),
        FieldPanel(
            "quiz",
            help_text="Les bonnes réponses ne sont jamais envoyées avant la réponse. "
            "Vous pouvez changer l’ordre ou le texte des questions sans effacer les résultats déjà acquis.",
        ),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading="Contenu"),
            ObjectList([panels.LESSONS], heading="Leçons"),
            ObjectList(quiz_panels, heading="Quiz"),
            ObjectList(BasePage.promote_panels, heading="Adresse et référencement"),
            ObjectList(BasePage.settings_panels, heading="Publication"),
        ]
    )

    class Meta:
        verbose_name = "tutoriel"
        verbose_name_plural = "tutoriels"

    def get_context(self, request: ViewerRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from learning.tutorials import contexts

        return {**super().get_context(request, *args, **kwargs), **contexts.tutorial(self, request)}

    @property
    def objective_list(self) -> list[str]:
        return [line.strip() for line in self.objectives.splitlines() if line.strip()]


class LessonPage(ChangeNoted, TextPage):
    """A lesson of a tutorial, in the order of the pages."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    body = StreamField(LessonBody(), blank=True, verbose_name="contenu")
    minutes = models.PositiveSmallIntegerField(
        "durée", default=10, validators=[MinValueValidator(1), MaxValueValidator(240)]
    )
    package = models.ForeignKey(
        "learning.Package",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        verbose_name="paquet SCORM ou H5P",
        related_name="lessons",
    )

    objects = LessonManager()  # type: ignore[django-manager-missing]

    section = "tutoriels"
    template = "learning/tutorials/lesson_page.html"
    base_form_class = LessonForm
    parent_page_types: ClassVar[list[str]] = ["learning.TutorialPage"]
    subpage_types: ClassVar[list[str]] = []
    exclude_fields_in_copy: ClassVar[list[str]] = ["uuid", "change_note"]
    content_panels: ClassVar[list[Panel]] = [
        *BasePage.content_panels,
        FieldPanel("minutes", help_text="En minutes, pour une lecture tranquille."),
        FieldPanel(
            "package", help_text="Facultatif : il se lance au début de la leçon, avec l’alternative de sa fiche."
        ),
        FieldPanel("body"),
        panels.CHANGE,
    ]

    class Meta:
        verbose_name = "leçon"
        verbose_name_plural = "leçons"

    def get_context(self, request: ViewerRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from learning.tutorials import contexts

        return {**super().get_context(request, *args, **kwargs), **contexts.lesson(self, request)}

    def serve(self, request: ViewerRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The lesson, or what to read before it."""
        response = super().serve(request, *args, **kwargs)
        if isinstance(response, TemplateResponse) and (response.context_data or {}).get("first"):
            response.status_code = HTTPStatus.FORBIDDEN
        return response

    def clean(self) -> None:
        super().clean()
        if self.slug in RESERVED_SLUGS:
            raise ValidationError({"slug": "Cette adresse est réservée : choisissez-en une autre."})


#: Words that stand after a tutorial's address and are no lesson.
RESERVED_SLUGS = frozenset({"quiz", "commencer", "terminer", "chiffres", "imprimer", "emporter"})
