"""What the verbs of the audit trail say in French; each room adds its own from its declarations."""

from typing import Any

_verbs: dict[str, str] = {}


def declare_verbs(verbs: dict[str, str]) -> None:
    _verbs.update(verbs)


#: What each detail of an entry is called on the page.
DETAILS = {
    "from": "à partir du",
    "hours": "heures",
    "key": "clé",
    "keys": "clés",
    "kind": "rôle",
    "last_day": "dernier jour",
    "network": "réseau n°",
    "path": "voie",
    "person": "personne n°",
    "reason": "motif",
    "structure": "structure n°",
    "until": "jusqu’au",
}


def details_in_french(detail: dict[str, Any]) -> list[tuple[str, Any]]:
    """The details that say something, each under its French name."""
    return [(DETAILS.get(name, name), value) for name, value in detail.items() if value not in (None, "")]


def say(verb: str) -> str:
    """The verb in French; one that nobody declared is shown as it is written."""
    return _verbs.get(verb, verb)


declare_verbs(
    {
        "role.granted": "Rôle donné",
        "role.ended": "Rôle terminé",
        "membership.asked": "Rattachement demandé",
        "membership.confirmed": "Rattachement confirmé",
        "membership.refused": "Rattachement refusé",
        "membership.invited": "Invitation envoyée",
        "glass.broken": "Accès exceptionnel ouvert",
        "propose_day": "Journée proposée",
        "change_day": "Journée modifiée",
        "approve_day": "Journée approuvée",
        "share": "Partage changé",
    }
)
