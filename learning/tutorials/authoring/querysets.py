"""The vocabulary in which changes of tutorials are read."""

from typing import Any, Self

from django.db import models


class ChangeNoteQuerySet(models.QuerySet):
    def of(self, tutorial: Any) -> Self:
        """Those of a tutorial and of its lessons, the latest first."""
        return self.filter(tutorial=tutorial).order_by("-published_at", "-pk")
