"""What the ledger says of a person."""

from typing import Any
from uuid import UUID

from django.db.models import Case, F, IntegerField, Sum, When

from learning.record.models import Fact
from learning.record.progress import Outline, Progress, progress_from
from learning.record.querysets import FactQuerySet

#: The facts whose minutes are hours of professionalisation (indicator 6), and the one that takes some back.
COUNTED = (Fact.Kind.TUTORIAL_COMPLETED, Fact.Kind.ATTENDED, Fact.Kind.ATTENDANCE_REVOKED)
COUNTED_MINUTES = Sum(
    Case(
        When(kind=Fact.Kind.ATTENDANCE_REVOKED, then=-F("minutes")),
        default=F("minutes"),
        output_field=IntegerField(),
    )
)


def completions(person: Any) -> FactQuerySet:
    """The tutorials that a person completed, last first."""
    return Fact.objects.of_person(person).of_kind(Fact.Kind.TUTORIAL_COMPLETED).order_by("-occurred_at", "-pk")


def progress_of(person: Any, whole: UUID, outline: Outline) -> Progress:
    """Where a person stands in one tutorial, given what it asks today."""
    return progress_from(Fact.objects.of_person(person).about(whole), outline)


def export_of(person: Any) -> list[dict[str, Any]]:
    """A person's facts as plain values, for the export of one's data."""
    return [
        {
            "fait": fact.get_kind_display(),
            "objet": f"{fact.object_kind} {fact.object_uuid}",
            "le": fact.occurred_at.isoformat(),
            "minutes": fact.minutes,
            "réseau": fact.network_code,
            "département": fact.department_code,
            "détail": fact.data,
        }
        for fact in Fact.objects.of_person(person)
    ]
