"""What the library says of the summary of a day."""

from typing import Any

from django.conf import settings
from django.utils.text import Truncator

from foundation.access.keys import PUBLIC
from foundation.french import dates
from foundation.networks.models import Role
from learning.events.models import Event

CLOSED_RIGHTS = "Réservé au groupe, à ne pas diffuser"
OPEN_RIGHTS, MEMBERS_RIGHTS = "Licence Ouverte 2.0", "Usage interne aux réseaux membres"


def words_of(event: Event, author: Any) -> dict[str, Any]:
    """The notice of a new document."""
    role = Role.objects.filter(person=author, structure__isnull=False).held_on().with_place().first()
    return {
        "identifier": f"synthese-{event.pk}",
        "slug": f"synthese-{event.slug}",
        "title": f"Synthèse : {event.title}",
        "creator": role.structure.name if role else settings.ISSUER,
        "date": event.starts_on,
        "coverage": event.commune.department.name if event.commune else "",
        "rights": _rights(event),
        "reading_address": f"{event.address}synthese/",
        "reading_label": "Lire avec la journée",
    }


def description_of(event: Event, words: str) -> str:
    """The first words of the summary; without any, which day it is of."""
    beginning = Truncator(" ".join(words.split())).chars(280)
    return beginning or f"Ce qu’il reste de la journée du {dates.plain_day(event.starts_at)}."


def _rights(event: Event) -> str:
    if event.is_confidential:
        return CLOSED_RIGHTS
    return OPEN_RIGHTS if event.audience.keys.filter(key=PUBLIC).exists() else MEMBERS_RIGHTS
