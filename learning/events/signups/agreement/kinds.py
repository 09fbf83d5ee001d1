"""What the house needs to know of a manager's agreement."""

from collections.abc import Iterable
from typing import Any

from foundation.kinds.registry import Kind, declare
from learning.events.signups.agreement.models import Agreement


def _agreements(person: Any) -> Iterable[dict[str, Any]]:
    for each in Agreement.objects.filter(sign_up__person=person).select_related("sign_up__event"):
        yield {
            "journée": each.sign_up.event.title,
            "adresse du responsable": each.manager_email,
            "demandé": each.asked_at.isoformat() if each.asked_at else "",
            "réponse": each.get_answer_display(),
        }


declare(
    Kind(
        name="agreement",
        model=Agreement,
        label="accord du responsable",
        plural="accords des responsables",
        address=lambda agreement: agreement.sign_up.event.address,
        retention="Un mois après la journée : l’adresse du responsable est alors effacée avec la demande.",
        personal_data=("manager_email", "answer"),
        export=_agreements,
    )
)
