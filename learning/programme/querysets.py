"""The vocabulary in which the programme is read."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any, Self

from django.db import models
from django.db.models import Q
from wagtail.models import PageManager

from resources.pages.querysets import BasePageQuerySet


class AxisQuerySet(models.QuerySet):
    def in_order(self) -> Self:
        return self.order_by("position", "code")


class ActionQuerySet(BasePageQuerySet):
    def of(self, axes: Iterable[Any]) -> Self:
        """The actions below these pages of axes, in their order."""
        among = [self.child_of_q(axis) for axis in axes]
        return self.filter(reduce(or_, among, Q(pk__in=[]))).order_by("path")

    def carried_out_by(self, tutorial: models.Model) -> Self:
        """The actions that this tutorial carries out."""
        return self.filter(tutorial_links__tutorial=tutorial)


ActionManager = PageManager.from_queryset(ActionQuerySet)
