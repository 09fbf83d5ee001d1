"""Between a référent and the members of a structure: what is suggested."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from foundation.clock import now
from learning.team.querysets import SuggestionQuerySet
from resources.pages.links import address_of


class Suggestion(models.Model):
    """A tutorial or a path that a référent suggests to a member; what the member decides is theirs alone."""

    class State(models.TextChoices):
        WAITING = "waiting", "En attente"
        ACCEPTED = "accepted", "Retenue"
        SET_ASIDE = "set_aside", "Mise de côté"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="suggestions")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name="qui suggère"
    )
    structure = models.ForeignKey("foundation.Structure", on_delete=models.CASCADE, related_name="+")
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    #: the tutorial or path, as the ledger knows it
    whole_uuid = models.UUIDField()
    words = models.CharField("quelques mots", max_length=200, blank=True)
    state = models.CharField("état", max_length=10, choices=State, default=State.WAITING)
    created_at = models.DateTimeField("date", default=now)
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        verbose_name = "suggestion"
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["person", "state", "-created_at"], name="suggestion_of_person"),
            models.Index(fields=["structure", "page"], name="suggestion_of_structure"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["person", "page"], name="suggested_once"),
            models.CheckConstraint(
                condition=Q(state="waiting") ^ Q(decided_at__isnull=False), name="suggestion_decided_is_dated"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} : {self.page_id}"

    @property
    def page_address(self) -> str:
        return address_of(self.page.url_path)

    @property
    def is_waiting(self) -> bool:
        return self.state == self.State.WAITING
