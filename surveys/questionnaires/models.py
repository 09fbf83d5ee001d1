"""Questionnaires: what is asked, and the notice that goes before it (charter V7, V8)."""

import uuid

from django.db import models
from django.db.models import Q


class Questionnaire(models.Model):
    """A set of questions with its notice: purpose, controller, duration, diffusion."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField("titre", max_length=150)
    purpose = models.TextField("finalité")
    controller = models.CharField("responsable", max_length=200)
    retention = models.TextField("durée de conservation")
    diffusion = models.TextField("diffusion")
    minutes = models.PositiveSmallIntegerField("minutes pour répondre", default=10)
    anonymous = models.BooleanField("anonyme", default=True)
    threshold = models.PositiveSmallIntegerField("seuil de diffusion", default=5)

    class Meta:
        verbose_name = "questionnaire"
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(condition=Q(threshold__gte=5), name="questionnaire_threshold_five_or_more"),
            models.CheckConstraint(
                condition=~Q(purpose="") & ~Q(controller="") & ~Q(retention="") & ~Q(diffusion=""),
                name="questionnaire_has_its_notice",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Question(models.Model):
    """One question. `options` holds what its kind needs: choices, rows and columns, ends of a scale."""

    class Kind(models.TextChoices):
        SINGLE = "single", "Une seule réponse"
        MULTIPLE = "multiple", "Plusieurs réponses possibles"
        SCALE = "scale", "Échelle"
        MATRIX = "matrix", "Une réponse par ligne"
        RANKING = "ranking", "Classement"
        TEXT = "text", "Texte libre"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.CASCADE, related_name="questions", db_index=False)
    position = models.PositiveSmallIntegerField("ordre")
    code = models.SlugField(max_length=20)
    section = models.CharField("section", max_length=80)
    kind = models.CharField("forme", max_length=12, choices=Kind)
    text = models.CharField("question", max_length=300)
    required = models.BooleanField("réponse attendue", default=True)
    options = models.JSONField(default=dict, blank=True)
    #: when it is asked: {"question": "q7", "operator": "<=", "value": 3}; empty means always
    condition = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name = "question"
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["questionnaire", "position"], name="question_position_once"),
            models.UniqueConstraint(fields=["questionnaire", "code"], name="question_code_once"),
        ]

    def __str__(self) -> str:
        return self.text
