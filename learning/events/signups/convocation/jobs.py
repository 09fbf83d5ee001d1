"""The mail of a confirmed seat, written by a worker: nobody waits for a seat while a PDF is drawn."""

from django_tasks import task

from learning.events.agenda.calendars import calendar_of
from learning.events.signups.convocation.paper import draw_convocation
from learning.events.signups.links.mails import write
from learning.events.signups.models import SignUp
from learning.events.signups.workshops.selectors import workshops_for

#: after a sign-in code, before an index: within the minute
PRIORITY = 15


@task(max_attempts=8, priority=PRIORITY)
def send_convocation(sign_up_id: int) -> None:
    """Confirmation, calendar file and convocation in one mail; nothing if the seat was given back meanwhile."""
    mine = SignUp.objects.with_paper().get(pk=sign_up_id)
    if not mine.is_seated:
        return
    chosen = workshops_for(mine)
    attachments = [
        ("journee.ics", "text/calendar", calendar_of(mine.event, with_link=True, workshops=chosen["workshops"])),
        ("convocation.pdf", "application/pdf", draw_convocation(mine)),
    ]
    write(mine, "sign_up_confirmed", "Votre place est confirmée", attachments=attachments, **chosen)
