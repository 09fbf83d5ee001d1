"""What the house needs to know of calendar addresses."""

from collections.abc import Iterable
from typing import Any

from foundation.audit.verbs import declare_verbs
from foundation.kinds.registry import Kind, declare
from learning.events.agenda.models import CalendarFeed


def _export(person: Any) -> Iterable[dict[str, Any]]:
    for each in CalendarFeed.objects.filter(person=person):
        yield {"adresse": each.address, "créée le": each.made_at.isoformat()}


declare_verbs({"renew_calendar_feed": "Adresse de calendrier changée"})
declare(
    Kind(
        name="calendar_feed",
        model=CalendarFeed,
        label="adresse de calendrier",
        plural="adresses de calendrier",
        address=lambda feed: "/agenda/mon-calendrier/",
        retention="Jusqu’à ce que la personne la ferme, ou à la fermeture du compte.",
        personal_data=("person", "number"),
        export=_export,
    )
)
