"""The vocabulary in which groups are read."""

from typing import Any, Self

from django.db import models


class MembershipQuerySet(models.QuerySet):
    def current(self) -> Self:
        """Those who are in it now."""
        return self.filter(until__isnull=True)

    def of(self, person: Any) -> Self:
        return self.filter(person=person)


class SignatureQuerySet(models.QuerySet):
    def of(self, person: Any) -> Self:
        return self.filter(person=person)

    def of_version(self, version: int) -> Self:
        return self.filter(commitment__version=version)
