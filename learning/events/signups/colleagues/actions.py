"""A référent signs a colleague up: the seat is held until the colleague says yes."""

from typing import Any
from uuid import UUID

from django.db import transaction

from foundation.access.viewer import Viewer, viewer_for
from learning.events.models import Event
from learning.events.refusals import Refused, check_may_take_part, check_sign_up_runs
from learning.events.signups.actions import lay, spend_once
from learning.events.signups.models import SignUp
from learning.events.signups.offers.deadlines import answer_by
from learning.events.signups.telling import tell_asked


@transaction.atomic
def sign_colleague_up(*, event: Event, colleague: Any, by: Any, nonce: UUID) -> SignUp:
    """Hold a seat for a colleague, or put them in the waiting list; they confirm from their mail."""
    day = Event.objects.select_for_update(of=("self",)).select_related("axis").get(pk=event.pk)
    if SignUp.objects.open().filter(event=day, person=colleague).exists():
        raise Refused(f"{colleague} a déjà une place ou un rang à cette journée.")
    check_sign_up_runs(day)
    theirs = viewer_for(colleague)
    _check_is_for_them(day, theirs)
    check_may_take_part(day, theirs.roles)
    spend_once(nonce, by)
    made = lay(day, colleague, theirs.roles, by=by, held_for=SignUp.Hold.COLLEAGUE, held_until=answer_by(day))
    tell_asked(made)
    return made


def _check_is_for_them(event: Event, colleague: Viewer) -> None:
    if event.is_confidential:
        raise Refused("À une analyse de pratiques, chacune et chacun s’inscrit en personne.", 403)
    if not (event.published and event.audience_id in colleague.audience_ids):
        raise Refused(f"Cette journée n’est pas ouverte à {colleague.user}.", 403)
