"""Why a seat cannot be taken or given back, in the words that the person reads."""

import datetime
from collections.abc import Sequence
from typing import Any

from foundation.clock import now
from foundation.french import dates
from learning.events.closed.selectors import must_commit
from learning.events.models import Event


class Refused(Exception):  # noqa: N818 (an answer, not a fault)
    """Said to the person as it stands; nothing was changed."""

    def __init__(self, sentence: str, status: int = 409) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


def check_sign_up_runs(event: Event) -> None:
    """Sign-up is open at this instant, or a refusal that says why not."""
    State = Event.State  # noqa: N806 (a class)
    sentences = {
        State.CANCELLED: "Cette journée est annulée : il n’est plus possible de s’y inscrire.",
        State.POSTPONED: "Cette journée est reportée : les inscriptions reprendront quand sa date sera fixée.",
        State.DRAFT: "Cette journée n’est pas encore ouverte aux inscriptions.",
        State.PROPOSED: "Cette journée n’est pas encore ouverte aux inscriptions.",
    }
    if event.state in sentences:
        raise Refused(sentences[State(event.state)])
    if event.is_past or event.state == State.HELD:
        raise Refused(f"Cette journée a eu lieu le {dates.plain_day(event.starts_at)}.")
    if event.state == State.CLOSED:
        raise Refused("Les inscriptions à cette journée sont closes.")
    if event.deadline <= now():
        raise Refused(f"Les inscriptions sont closes depuis le {_moment(event.deadline)}.")
    if event.opens_at and event.opens_at > now():
        raise Refused(f"Les inscriptions ouvrent le {_moment(event.opens_at)}.")


def why_closed(event: Event) -> str:
    """The sentence that a sign-up would be refused with now, whoever asks; or nothing."""
    try:
        check_sign_up_runs(event)
    except Refused as refused:
        return refused.sentence
    return ""


def check_may_take_part(event: Event, roles: Sequence[Any]) -> None:
    """A confirmed member; for a meeting of référents, a référent."""
    if not roles:
        raise Refused("Votre rattachement à une structure attend encore sa confirmation.", 403)
    kinds = {role.kind for role in roles}
    if event.modality == Event.Modality.REFERENT_MEETING and not kinds & {"referent", "network_head", "carif_oref"}:
        raise Refused("Cette rencontre est réservée aux référentes et référents de structure.", 403)


def check_committed(event: Event, person: Any) -> None:
    """A practice analysis is entered by its commitment."""
    if must_commit(event, person):
        raise Refused("Lisez d’abord l’engagement de confidentialité, et signez-le : l’inscription vient ensuite.", 403)


def check_seat_may_be_returned(event: Event) -> None:
    if event.has_begun:
        raise Refused("La journée a commencé : la place ne peut plus être rendue.")


def _moment(moment: datetime.datetime) -> str:
    """« jeudi 14 janvier 2027, à 18 h 00 »."""
    return f"{dates.day(moment)}, à {dates.clock(moment)}"
