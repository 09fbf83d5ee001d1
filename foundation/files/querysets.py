"""The vocabulary in which stored files are read."""

import datetime
from typing import Self

from django.db import models

from foundation.access.querysets import VisibleQuerySet
from foundation.files.owners import kind_of_owner


class StoredFileQuerySet(VisibleQuerySet):
    def of(self, owner: models.Model) -> Self:
        return self.filter(owner_kind=kind_of_owner(owner), owner_id=str(owner.pk))

    def never_attached(self, before: datetime.datetime) -> Self:
        """Uploaded and then forgotten: no owner ever took them."""
        return self.filter(owner_kind="", created_at__lt=before)
