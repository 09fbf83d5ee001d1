"""What the house needs to know of summaries, and what documents and topics know of their day through them."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Model

from foundation.access.actions import followers
from foundation.access.models import Audience
from foundation.access.viewer import Viewer
from foundation.audit.verbs import declare_verbs
from foundation.kinds.exports import rows_of
from foundation.kinds.registry import Kind, Station, declare, kind
from foundation.kinds.thread import tell_neighbours
from foundation.messages.kinds import declare_message_kind
from learning.events.after.models import Synthesis
from learning.events.after.selectors import coming_under, days_for
from learning.events.models import Event
from learning.programme import activities
from resources.library.models import Document

declare_message_kind("day_synthesis", "La synthèse d’une journée où j’étais")
declare_verbs({"lay_synthesis": "Synthèse d’une journée déposée"})


def _written_by(person: Any) -> Any:
    return Synthesis.objects.filter(written_by=person)


def _day_around(synthesis: Synthesis | None, viewer: Viewer) -> list[Station]:
    """The day that it is of, and what the day comes from; nothing of a day that the viewer may not see."""
    event = Event.objects.visible_to(viewer).filter(pk=synthesis.event_id).first() if synthesis else None
    if event is None:
        return []
    declared = kind("event").neighbours
    return [Station("activity", event.title, event.address), *(declared(event, viewer) if declared else [])]


def around_document(document: Any, viewer: Viewer) -> list[Station]:
    return _day_around(Synthesis.objects.filter(document=document).first(), viewer)


def around_topic(topic: Any, viewer: Viewer) -> list[Station]:
    synthesis = Synthesis.objects.filter(topic=topic).select_related("document").first()
    read = synthesis if synthesis and synthesis.document.audience_id in viewer.audience_ids else None
    effect = [Station("effect", read.document.title, read.address)] if read else []
    return [*effect, *_day_around(synthesis, viewer)]


def take_documents_along(touched: Sequence[Model], audience: Audience) -> None:
    """The summary of a day follows its audience; that of a closed group stays with the group."""
    days = [each.pk for each in touched if isinstance(each, Event) and not each.is_confidential]
    documents = list(Document.objects.filter(pk__in=Synthesis.objects.filter(event__in=days).values("document")))
    if not documents:
        return
    Document.objects.filter(pk__in=[each.pk for each in documents]).update(audience=audience)
    for follow in followers:
        follow(documents, audience)


declare(
    Kind(
        name="synthesis",
        model=Synthesis,
        label="synthèse de journée",
        plural="synthèses de journées",
        address=lambda synthesis: synthesis.address,
        visible=lambda viewer: Synthesis.objects.visible_to(viewer).with_all(),
        surfaces=("page",),
        retention="Gardée avec la journée et son document ; sans le nom de qui l’a écrite si son compte est supprimé.",
        personal_data=("written_by", "words"),
        export=rows_of(_written_by, "event__title", "words", "written_at"),
        notifications=("day_synthesis",),
    )
)
activities.of_action["days"] = days_for
activities.of_axis["days"] = coming_under
tell_neighbours("document", around_document)
tell_neighbours("topic", around_topic)
if take_documents_along not in followers:
    followers.append(take_documents_along)
