"""The audit trail as its readers see it."""

from collections.abc import Iterable

from django.contrib.auth import get_user_model

from foundation.audit.models import AuditEntry
from foundation.audit.verbs import details_in_french, say
from foundation.kinds.registry import all_kinds


def with_names(entries: Iterable[AuditEntry]) -> list[AuditEntry]:
    """The entries, each with the `author` (or none: a removed account, the product itself) and the
    French words for what was done and to what. One query."""
    found = list(entries)
    authors = get_user_model().objects.in_bulk({entry.actor_id for entry in found if entry.actor_id})
    labels = {kind.model._meta.label_lower: kind.label for kind in all_kinds()}
    for entry in found:
        entry.author = authors.get(entry.actor_id)  # type: ignore[attr-defined]
        entry.said = say(entry.verb)  # type: ignore[attr-defined]
        entry.details = details_in_french(entry.detail)  # type: ignore[attr-defined]
        entry.concerns = labels.get(entry.object_kind, entry.object_kind)  # type: ignore[attr-defined]
    return found
