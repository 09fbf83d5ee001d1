"""A workshop whose hour, room or title has changed: those who chose it are told, with their calendar file anew."""

import hashlib

from django_tasks import task

from learning.events.agenda.calendars import calendar_of
from learning.events.signups.links.mails import write
from learning.events.signups.workshops.models import WorkshopSeat
from learning.events.signups.workshops.selectors import in_words

#: what people rely on
RELIED_ON = ("date", "starts", "title", "room")


@task(max_attempts=6)
def tell_workshop_changed(workshop_pk: int) -> None:
    """One mail and one line of the bell each; run again, nobody is told twice of the same change."""
    seats = WorkshopSeat.objects.filter(workshop=workshop_pk).select_related(
        "workshop", "sign_up__person", "sign_up__guest", "sign_up__event__commune__department"
    )
    for seat in seats:
        mine, said = seat.sign_up, "|".join(str(getattr(seat.workshop, name)) for name in RELIED_ON)
        workshops = in_words(mine)
        content = calendar_of(mine.event, with_link=mine.is_seated, workshops=workshops)
        write(
            mine, "workshop_changed", "Votre atelier a changé", workshops=workshops,
            again=f":{workshop_pk}:{hashlib.sha256(said.encode()).hexdigest()[:16]}",
            attachments=[("journee.ics", "text/calendar", content)],
        )  # fmt: skip
