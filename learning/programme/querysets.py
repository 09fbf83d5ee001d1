"""The vocabulary in which the programme is read."""

from typing import Self

from django.db import models


class AxisQuerySet(models.QuerySet):
    def in_order(self) -> Self:
        return self.order_by("position", "code")
