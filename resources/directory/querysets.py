"""The vocabulary in which the directory is read."""

import datetime
from typing import Self

from django.db.models import Q

from foundation.access.querysets import VisibleQuerySet
from foundation.clock import today


def _runs_on(prefix: str, on: datetime.date) -> Q:
    """The structure's membership runs on that day (M2): its sheet goes with it, its history stays."""
    started = Q(**{f"{prefix}joined_on__isnull": True}) | Q(**{f"{prefix}joined_on__lte": on})
    return started & (Q(**{f"{prefix}left_on__isnull": True}) | Q(**{f"{prefix}left_on__gte": on}))


class ServicePointQuerySet(VisibleQuerySet):
    def current(self, on: datetime.date | None = None) -> Self:
        return self.filter(_runs_on("structure__", on or today()))

    def with_place(self) -> Self:
        return self.select_related("structure__network", "commune__department")

    def for_search(self) -> Self:
        return self.with_place().prefetch_related("offers__publics")

    def verified_since(self, day: datetime.date) -> Self:
        return self.filter(verified_on__gte=day)


class ServiceOfferQuerySet(VisibleQuerySet):
    def current(self, on: datetime.date | None = None) -> Self:
        return self.filter(_runs_on("point__structure__", on or today()), point__published=True)

    def with_place(self) -> Self:
        return self.select_related("point__structure__network", "point__commune__department")

    def for_search(self) -> Self:
        return self.with_place().prefetch_related("publics")
