"""The vocabulary in which date polls are read."""

from typing import Any, Self

from django.db import models
from django.db.models import Count, Q


class DatePollQuerySet(models.QuerySet):
    def workable_by(self, person: Any, *, editor: bool = False) -> Self:
        """One's own; every one but those of a closed group for an editor of the CARIF-OREF."""
        mine = Q(organiser=person)
        return self.filter(mine | ~Q(modality="practice_analysis_day")) if editor else self.filter(mine)

    def unsettled(self) -> Self:
        return self.filter(settled_at__isnull=True)

    def with_answer_count(self) -> Self:
        return self.annotate(answer_count=Count("answers"))
