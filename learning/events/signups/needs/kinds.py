"""What the house needs to know of what people need on a day."""

from collections.abc import Iterable
from typing import Any

from foundation.kinds.registry import Kind, declare
from learning.events.signups.needs.models import Needs


def _needs(person: Any) -> Iterable[dict[str, Any]]:
    for each in Needs.objects.filter(sign_up__person=person).select_related("sign_up__event"):
        yield {"journée": each.sign_up.event.title, "repas": each.get_diet_display(), "aménagement": each.access}


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
