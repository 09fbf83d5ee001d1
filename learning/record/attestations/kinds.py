"""What the house needs to know of attestations: only their holder has a list of them."""

from collections.abc import Iterable
from typing import Any

from foundation.kinds.registry import Kind, declare
from learning.record.attestations.models import Attestation


def _export(person: Any) -> Iterable[dict[str, Any]]:
    for each in Attestation.objects.of(person):
        yield {
            "numéro": each.number,
            "sorte": each.get_kind_display(),
            "nom": each.holder,
            "structure": each.structure,
            "intitulé": each.title,
            "du": each.started_on.isoformat(),
            "au": each.finished_on.isoformat(),
            "minutes": each.minutes,
            "résultat": f"{each.score_right}/{each.score_total}" if each.has_score else "",
            "délivrée": each.issued_at.isoformat(),
            "retirée": each.withdrawn_at.isoformat() if each.withdrawn_at else "",
        }


declare(
    Kind(
        name="attestation",
        model=Attestation,
        label="attestation",
        plural="attestations",
        address=lambda attestation: attestation.address,
        retention=(
            "Tant que le compte existe. Quand elle est retirée, ou à la fermeture du compte, le nom, la structure et "
            "le résultat en sont effacés ; le numéro reste, pour qu’un document déjà remis se vérifie encore."
        ),
        personal_data=("person", "holder", "structure", "score_right", "score_total"),
        export=_export,
    )
)
