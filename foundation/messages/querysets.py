"""The vocabulary in which mails and notifications are read."""

import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from foundation.accounts.models import User


class OutboxQuerySet(models.QuerySet):
    def waiting(self) -> Self:
        return self.filter(state="waiting")

    def deliverable(self, at: datetime.datetime) -> Self:
        """Waiting, due, and in nobody's hands."""
        return self.waiting().filter(Q(lease_until__isnull=True) | Q(lease_until__lt=at), run_after__lte=at)

    def sent_before(self, moment: datetime.datetime) -> Self:
        return self.filter(state="sent", sent_at__lt=moment)


class NotificationQuerySet(models.QuerySet):
    def of(self, person: "User") -> Self:
        return self.filter(person=person)

    def unread(self) -> Self:
        return self.filter(read_at__isnull=True)
