"""Writing in the audit trail."""

from typing import Any

from django.db import models

from foundation.audit.models import AuditEntry
from foundation.clock import now


def record(*, actor: Any, verb: str, target: models.Model, **detail: Any) -> AuditEntry:
    """Write one entry, in the caller's own transaction. `detail` holds plain JSON values."""
    return AuditEntry.objects.create(
        at=now(),
        actor_id=getattr(actor, "pk", None),
        verb=verb,
        object_kind=target._meta.label_lower,
        object_id=str(target.pk),
        detail=detail,
    )
