"""What the verbs of the audit trail say in French; each room adds its own from its declarations."""

_verbs: dict[str, str] = {}


def declare_verbs(verbs: dict[str, str]) -> None:
    _verbs.update(verbs)


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
