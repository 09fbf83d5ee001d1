"""The kind of sent forms."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from foundation.kinds.registry import Kind, declare
from foundation.nonce.models import FormNonce

if TYPE_CHECKING:
    from foundation.accounts.models import User


def _sent_by(person: "User") -> Iterable[dict[str, Any]]:
    for sent in FormNonce.objects.filter(person=person):
        yield {"purpose": sent.purpose, "spent_at": sent.spent_at.isoformat()}


declare(
    Kind(
        name="form_nonce",
        model=FormNonce,
        label="envoi de formulaire",
        plural="envois de formulaires",
        address=lambda sent: "/compte/",
        retention="Trente jours.",
        personal_data=("person",),
        export=_sent_by,
    )
)
