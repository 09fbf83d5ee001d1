"""What the house needs to know of closed groups: only oneself has a list of one's own."""

from typing import Any

from community.groups.models import Membership, Signature
from community.groups.selectors import keys_of, people_of
from foundation.access import keys
from foundation.kinds.exports import rows_of
from foundation.kinds.registry import Kind, declare


def _memberships_of(person: Any) -> Any:
    return Membership.objects.of(person)


def _signatures_of(person: Any) -> Any:
    return Signature.objects.of(person)


declare(
    Kind(
        name="group_membership",
        model=Membership,
        label="appartenance à un groupe fermé",
        plural="appartenances à des groupes fermés",
        address=lambda membership: "/mon-espace/",
        retention="Comme l’inscription dont elle vient, et trois ans au plus après la sortie. Seul le groupe la lit.",
        personal_data=("person", "since", "until"),
        export=rows_of(_memberships_of, "group__title", "since", "until"),
    )
)
declare(
    Kind(
        name="commitment_signature",
        model=Signature,
        label="engagement de confidentialité signé",
        plural="engagements de confidentialité signés",
        address=lambda signature: "/mon-espace/",
        retention="Tant que le compte existe : l’engagement tient encore quand le groupe a pris fin.",
        personal_data=("person", "signed_at"),
        export=rows_of(_signatures_of, "group__title", "commitment__version", "commitment__words", "signed_at"),
    )
)
if keys_of not in keys.key_querysets:
    keys.key_querysets.append(keys_of)
if people_of not in keys.witness_sources:
    keys.witness_sources.append(people_of)
