"""The kind of long work."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from foundation.jobs import chores  # noqa: F401 (what recurs is known by being imported)
from foundation.jobs.models import Job
from foundation.kinds.registry import Kind, declare

if TYPE_CHECKING:
    from foundation.accounts.models import User


def _asked_by(person: "User") -> Iterable[dict[str, Any]]:
    for job in Job.objects.of(person):
        yield {"created_at": job.created_at.isoformat(), "label": job.label, "state": job.get_state_display()}


declare(
    Kind(
        name="job",
        model=Job,
        label="travail",
        plural="travaux",
        address=lambda job: f"/mon-espace/travaux/{job.uuid}/",
        retention="Une semaine après sa fin ; trois mois s’il a échoué.",
        personal_data=("owner", "label"),
        export=_asked_by,
    )
)
