"""The audiences that editors choose from, and their French names."""

from collections.abc import Iterable
from typing import Any

from django.db import models, transaction

from foundation.access.actions import set_audience
from foundation.access.keys import MEMBERS, PUBLIC, role_key
from foundation.access.models import Audience, AudienceKey
from foundation.audit.actions import record
from foundation.networks.models import Network, Role

EVERYBODY = (PUBLIC, "Tout le monde")
THE_MEMBERS = (MEMBERS, "Membres")
ROLES = [
    (role_key(Role.Kind.REFERENT), "Référentes et référents"),
    (role_key(Role.Kind.NETWORK_HEAD), "Têtes de réseau"),
    (role_key(Role.Kind.STEERING), "Pilotage"),
]


def file_choices() -> list[tuple[str, str]]:
    """For images and documents."""
    return [EVERYBODY, THE_MEMBERS]


def page_choices() -> list[tuple[str, str]]:
    """For pages: everybody, members, or those of one role; one network is asked apart."""
    return [EVERYBODY, THE_MEMBERS, *ROLES]


def keys_of(audience_id: int | None) -> list[str]:
    return sorted(AudienceKey.objects.filter(audience_id=audience_id).values_list("key", flat=True))


def label_of(keys: Iterable[str]) -> str:
    """« Membres », « Réseau ML »; several are joined by « et »."""
    return " et ".join(_label(key) for key in keys) or "Personne"


def _label(key: str) -> str:
    if key.startswith("net:"):
        network = Network.objects.filter(pk=key.removeprefix("net:")).first()
        return f"Réseau {network.acronym}" if network else "Un réseau disparu"
    return dict(page_choices()).get(key, "Un groupe particulier")


@transaction.atomic
def share(*, target: models.Model, keys: Iterable[str], by: Any) -> Audience:
    """An editor's decision on who sees a page (and all below it), an image or a document; written down."""
    chosen = sorted(keys)
    audience = set_audience(target=target, keys=chosen)
    record(actor=by, verb="share", target=target, keys=chosen)
    return audience
