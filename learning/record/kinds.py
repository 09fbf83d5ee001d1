"""What the house needs to know of the ledger."""

from foundation.kinds.registry import Kind, declare
from learning.record.models import Fact
from learning.record.selectors import export_of

declare(
    Kind(
        name="fact",
        model=Fact,
        label="Fait du registre de suivi",
        plural="Faits du registre de suivi",
        address=lambda fact: "/mon-espace/",
        retention=(
            "Progression, quiz et présences sont gardés six ans avec le nom de la personne. À la fermeture du compte, "
            "le nom est retiré : les faits restent, sans personne, pour les bilans."
        ),
        personal_data=("person", "data"),
        export=export_of,
        indicators=(4, 5, 6, 8),
    )
)
