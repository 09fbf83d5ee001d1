"""What the house needs to know of what goes with a sign-up: needs for the day, and the manager's agreement."""

from collections.abc import Iterable
from typing import Any

from foundation.kinds.registry import Kind, declare
from learning.events.signups.agreement.models import Agreement
from learning.events.signups.needs.models import Needs


def _needs(person: Any) -> Iterable[dict[str, Any]]:
    for each in Needs.objects.filter(sign_up__person=person).select_related("sign_up__event"):
        yield {"journée": each.sign_up.event.title, "repas": each.get_diet_display(), "aménagement": each.access}


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
        name="needs",
        model=Needs,
        label="besoin pour une journée",
        plural="besoins pour une journée",
        address=lambda needs: needs.sign_up.event.address,
        retention="Lus par qui organise, jusqu’à la fin de la journée ; effacés le lendemain.",
        personal_data=("diet", "access"),
        export=_needs,
    )
)
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
