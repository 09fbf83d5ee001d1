"""Where a day stands, for one person: the one badge at the end of its row, and the same words on its page."""

from dataclasses import dataclass

from foundation.clock import now
from foundation.french import dates, numbers
from learning.events.models import Event
from learning.events.signups.models import SignUp

HELD: dict[str, str] = {SignUp.Hold.AGREEMENT: "Place gardée, accord attendu"}


@dataclass(frozen=True)
class Standing:
    text: str
    tone: str = ""
    icon: str = ""


def standing_of(event: Event, mine: SignUp | None = None) -> Standing:
    """My own place first, then what the day itself says."""
    if event.is_called_off:
        tone = "madder" if event.state == Event.State.CANCELLED else "sun"
        return Standing(event.get_state_display(), tone, "alert")
    return _of_mine(event, mine) or _of_the_day(event)


def _of_mine(event: Event, mine: SignUp | None) -> Standing | None:
    if mine and mine.state == SignUp.State.WALKED_IN:
        return Standing("J’y étais, sans place réservée", "leaf", "check")
    if mine is None or (event.is_past and not mine.is_seated):
        return None
    if mine.is_held:
        return Standing(HELD.get(mine.held_for, "Place gardée, à confirmer"), "sun", "clock")
    if mine.is_waiting:
        rank = f"{rank_in_words(mine.rank)} sur" if mine.rank else "Sur"
        return Standing(f"{rank} la liste d’attente", "sun", "clock")
    if event.is_past:
        return Standing("J’y avais ma place", "leaf", "check")
    return Standing("Ma place est confirmée", "leaf", "check")


def _of_the_day(event: Event) -> Standing:
    if event.state == Event.State.DRAFT:
        return Standing("À reprendre", "sun", "alert") if event.sent_back_reason else Standing("Brouillon")
    if event.state == Event.State.PROPOSED:
        return Standing("Proposée, en attente d’accord", "sun", "clock")
    if event.is_past or event.state == Event.State.HELD:
        return Standing("Tenue")
    if event.state == Event.State.CLOSED or event.deadline <= now():
        return Standing("Inscriptions closes")
    if event.is_confidential:
        return Standing("Groupe restreint", "plum", "lock")
    if event.modality == Event.Modality.REFERENT_MEETING:
        return Standing("Réservée aux référents")
    if event.opens_at and event.opens_at > now():
        return Standing(f"Ouvre le {dates.short_day(event.opens_at)}")
    if event.is_full:
        return Standing("Complet, liste d’attente", "sun", "clock")
    return Standing("Inscriptions ouvertes", "leaf")


def rank_in_words(rank: int) -> str:
    """« 1re », « 2e »."""
    return "".join(numbers.ordinal(rank, feminine=True))
