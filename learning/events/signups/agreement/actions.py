"""The manager's answer: it confirms the seat, or frees it."""

from django.db import transaction

from foundation.clock import now
from learning.events.refusals import Refused
from learning.events.signups.agreement.models import Agreement
from learning.events.signups.fairness.moves import lock, move
from learning.events.signups.models import SignUp
from learning.events.signups.offers.actions import leave
from learning.events.signups.telling import tell_confirmed, tell_refused


@transaction.atomic
def answer_agreement(*, agreement: Agreement, agreed: bool) -> Agreement:
    """Agree or not, once; the same answer twice is one answer."""
    mine = lock(agreement.sign_up)
    asked = Agreement.objects.get(pk=agreement.pk)
    answer = Agreement.Answer.AGREED if agreed else Agreement.Answer.REFUSED
    if asked.answer == answer:
        return asked
    _check_waits(mine, asked)
    asked.answer, asked.answered_at = answer, now()
    asked.save(update_fields=["answer", "answered_at"])
    if agreed:
        move(mine, SignUp.State.SEATED)
        tell_confirmed(mine)
    else:
        leave(mine)
        tell_refused(mine)
    return asked


def _check_waits(mine: SignUp, asked: Agreement) -> None:
    if asked.answer:
        raise Refused("Votre réponse est déjà enregistrée. Pour en changer, voyez avec la personne concernée.")
    if not (mine.is_held and mine.held_for == SignUp.Hold.AGREEMENT):
        raise Refused("Cette demande n’attend plus de réponse : la place n’est plus gardée.", 410)
    if mine.held_until and mine.held_until <= now():
        raise Refused("Le délai de réponse est passé : la place va à une autre personne.", 410)
