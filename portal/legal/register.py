"""The register of processing (RGPD, art. 30), generated from the declarations of the rooms."""

from dataclasses import dataclass

from django.core.exceptions import FieldDoesNotExist

from foundation.kinds.registry import Kind, all_kinds


@dataclass(frozen=True)
class Processing:
    """What is kept of people in one type of object, and for how long."""

    label: str
    data: list[str]
    retention: str
    exported: bool


def register() -> list[Processing]:
    """Every type of object that says something of a person."""
    return [_processing(kind) for kind in all_kinds() if kind.personal_data]


def _processing(kind: Kind) -> Processing:
    return Processing(
        label=kind.plural[:1].upper() + kind.plural[1:],
        data=[_words(kind, name) for name in kind.personal_data],
        retention=kind.retention,
        exported=kind.export is not None,
    )


#: French for fields that are named by their code alone.
WORDS = {
    "author": "auteur",
    "person": "personne",
    "kind": "nature",
    "data": "détail",
    "ip": "adresse IP de connexion",
    "user_agent": "navigateur",
    "created_at": "date",
    "network": "réseau",
    "structure": "structure",
    "department": "département",
    "attendances": "présences",
    "state": "état",
    "decided_by": "qui a décidé",
    "invited_by": "qui invite",
    "email": "adresse électronique",
    "last_login": "dernière connexion",
    "password": "mot de passe (empreinte)",
    "starts_on": "depuis",
    "ends_on": "jusqu’au",
    "actor_id": "numéro de qui a agi",
    "owner": "qui l’a demandé",
    "recipient": "destinataire",
    "text": "texte",
    "html": "mise en forme",
    "attachments": "pièces jointes",
    "created_by": "qui l’a déposé",
    "title": "titre",
    "read_at": "lu le",
}


def _words(kind: Kind, name: str) -> str:
    if name in WORDS:
        return WORDS[name]
    try:
        return str(kind.model._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
    except (FieldDoesNotExist, AttributeError):
        return name.replace("_", " ")
