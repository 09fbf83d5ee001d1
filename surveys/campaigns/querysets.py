"""The vocabulary in which campaigns are read."""

from typing import Self

from foundation.access.querysets import VisibleQuerySet
from foundation.clock import today


class CampaignQuerySet(VisibleQuerySet):
    def with_questionnaire(self) -> Self:
        return self.select_related("questionnaire")

    def for_search(self) -> Self:
        """With what the search index says of a campaign."""
        return self.with_questionnaire().prefetch_related("questionnaire__questions")

    def to_come(self) -> Self:
        return self.filter(opens_on__gt=today()).order_by("opens_on", "pk")

    def open(self) -> Self:
        return self.filter(opens_on__lte=today(), closes_on__gte=today()).order_by("closes_on", "pk")

    def not_over(self) -> Self:
        """Open or to come, the nearest first."""
        return self.filter(closes_on__gte=today()).order_by("opens_on", "pk")
