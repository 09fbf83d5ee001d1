"""What the whole house needs to know of days and sign-ups."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from community.live import topics
from foundation.access.viewer import Viewer
from foundation.kinds.registry import Kind, SearchText, Station, declare
from foundation.messages.kinds import declare_message_kind
from learning.events.agenda.calendars import where
from learning.events.models import Event
from learning.events.page.around import around
from learning.events.page.selectors import stations_of
from learning.events.signups.models import SignUp

STAGES = {"Besoin": "need", "Action du programme": "action", "Axe du programme": "action"}


def _follows(viewer: Viewer, rest: str) -> bool:
    """Who may see a day may follow its count of seats."""
    try:
        uuid = UUID(rest)
    except ValueError:
        return False
    return Event.objects.visible_to(viewer).filter(uuid=uuid).exists()


def _search_text(event: Event) -> SearchText:
    department = event.commune.department if event.commune else None
    return SearchText(
        title=event.title,
        summary=event.objective,
        body=f"{event.get_modality_display()}. {event.description}\n{where(event)}",
        facets={
            "date": event.starts_on.isoformat(),
            "department": department.code if department else "",
            "axis": event.axis.code if event.axis else "",
        },
    )


def _neighbours(event: Event, viewer: Viewer) -> list[Station]:
    return [
        Station(stage=STAGES[each["kind"]], title=each["title"], address=each.get("address", ""))
        for each in stations_of(event, around(event, viewer))
        if each["kind"] in STAGES
    ]


def _export(person: Any) -> Iterable[dict[str, Any]]:
    """One's sign-ups with the presence noted, as plain values."""
    sign_ups = SignUp.objects.of(person).select_related("event").prefetch_related("attendances__half_day")
    for each in sign_ups.order_by("created_at"):
        yield {
            "journée": each.event.title,
            "date": each.event.starts_on.isoformat(),
            "état": each.get_state_display(),
            "inscription": each.created_at.isoformat(),
            "présence": {
                f"{mark.half_day.date.isoformat()} {mark.half_day.starts:%H:%M}": "présence"
                if mark.present
                else "absence"
                for mark in each.attendances.all()
            },
        }


topics.register("event", _follows, public=True)

declare_message_kind("sign_up_confirmed", "Ma place à une journée est confirmée", mandatory=True)
declare_message_kind("sign_up_waiting", "Mon rang sur une liste d’attente", mandatory=True)
declare_message_kind("seat_offered", "Une place est libre pour moi", mandatory=True)
declare_message_kind("sign_up_pending", "Ma place est gardée, l’accord est demandé", mandatory=True)
declare_message_kind("agreement_asked", "Demande d’accord à un responsable", mandatory=True, sensitive=True)
declare_message_kind("seat_asked", "Une inscription faite pour moi, à confirmer", mandatory=True)
declare_message_kind("seat_lost", "Ma place est passée à quelqu’un d’autre", mandatory=True)

declare(
    Kind(
        name="event",
        model=Event,
        label="journée",
        plural="journées",
        address=lambda event: event.address,
        visible=lambda viewer: Event.objects.visible_to(viewer),
        surfaces=("page", "list", "search", "home", "space", "file", "socket", "api"),
        search_text=_search_text,
        retention="Gardée avec le programme : la journée ne dit rien d’autre d’une personne que qui l’organise.",
        personal_data=("organiser",),
        neighbours=_neighbours,
        indicators=(7, 8, 9),
    )
)
declare(
    Kind(
        name="sign_up",
        model=SignUp,
        label="inscription",
        plural="inscriptions",
        address=lambda sign_up: sign_up.event.address,
        retention="Inscription et présence : trois ans. Liste d’attente : un mois après la journée, puis effacée.",
        personal_data=("person", "structure", "network", "department", "state", "attendances"),
        export=_export,
        notifications=(
            "sign_up_confirmed",
            "sign_up_waiting",
            "sign_up_pending",
            "seat_offered",
            "seat_asked",
            "seat_lost",
        ),
        indicators=(6, 8, 9),
    )
)
