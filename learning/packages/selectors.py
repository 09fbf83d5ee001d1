"""What packages keep of a person, and how far each of their items is."""

from typing import Any

from learning.packages.models import PackageAttempt


def export_of(person: Any) -> list[dict[str, Any]]:
    """One's own attempts as plain values, for the export of one's data."""
    attempts = PackageAttempt.objects.filter(person=person).select_related("package", "lesson")
    return [
        {
            "paquet": attempt.package.title,
            "leçon": attempt.lesson.title,
            "commencé le": attempt.created_at.isoformat(),
            "numéro donné au paquet": attempt.uuid.hex,
            "éléments": [state.told() for state in attempt.states.all()],
        }
        for attempt in attempts.prefetch_related("states").order_by("pk")
    ]
