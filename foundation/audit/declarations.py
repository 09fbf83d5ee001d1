"""The kind of the audit trail."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from foundation.audit.models import AuditEntry
from foundation.kinds.registry import Kind, declare

if TYPE_CHECKING:
    from foundation.accounts.models import User


def _decided_by(person: "User") -> Iterable[dict[str, Any]]:
    for entry in AuditEntry.objects.filter(actor_id=person.pk):
        yield {"at": entry.at.isoformat(), "verb": entry.verb, "object": f"{entry.object_kind} {entry.object_id}"}


declare(
    Kind(
        name="audit_entry",
        model=AuditEntry,
        label="décision écrite au journal",
        plural="décisions écrites au journal",
        address=lambda entry: "/mon-espace/audit/",
        retention="Cinq ans. Le journal nomme son auteur par un numéro, sans nom ni adresse.",
        personal_data=("actor_id",),
        export=_decided_by,
    )
)
