"""A seat that came free: offered to the first who may have it, then to the next."""

from django.db import transaction

from foundation.clock import now
from learning.events.closed import membership
from learning.events.models import Event
from learning.events.refusals import Refused
from learning.events.signups.agreement.asking import ask_manager, manager_of, name_manager
from learning.events.signups.fairness.moves import free_seat, lock, move, take_seat
from learning.events.signups.fairness.room import Room
from learning.events.signups.models import SignUp
from learning.events.signups.needs.actions import forget_needs
from learning.events.signups.offers.deadlines import answer_by
from learning.events.signups.telling import tell_confirmed, tell_lost, tell_offered
from learning.events.signups.workshops.actions import give_back_workshops

State, Hold = SignUp.State, SignUp.Hold


def give_free_seats(*, event: Event) -> list[SignUp]:
    """Offer the free seats to those who wait, in their order, past those whose network or structure has had its
    share. The day's row is locked by the caller."""
    event.refresh_from_db(fields=["capacity", "seats_taken", "state", "starts_at", "release_at"])
    return [] if event.is_full else serve_waiting(event, Room.of(event))


def serve_waiting(event: Event, room: Room) -> list[SignUp]:
    """The same for who has just read the day and its room, under the lock: one query when nobody can be served."""
    if event.has_begun or event.is_called_off:
        return []
    lucky, until = [], answer_by(event)
    for each in room.who_may_be_next(event.sign_ups.waiting()).select_related("person", "guest"):
        if room.free <= 0:
            break
        if room.has_seat_for(each.network_id, each.structure_id) and take_seat(event):
            room.take(each.network_id, each.structure_id)
            each.event = event
            lucky.append(move(each, State.HELD, held_for=Hold.OFFER, held_until=until))
            tell_offered(each)
    return lucky


@transaction.atomic
def accept_seat(*, sign_up: SignUp, manager_email: str = "") -> SignUp:
    """« Je prends la place »: said in time, it is theirs; said twice, said once."""
    mine = lock(sign_up)
    if mine.is_seated:
        return mine
    if not mine.is_held or mine.held_for == Hold.AGREEMENT:
        raise Refused("Cette place n’attend pas de réponse de votre part.")
    if mine.held_until and mine.held_until <= now():
        raise Refused("Le délai de réponse est passé : la place va à la personne suivante.", 410)
    return settle(mine, manager_email)


def settle(sign_up: SignUp, manager_email: str = "") -> SignUp:
    """The person said yes, and a seat is theirs: at once, or when their manager agrees."""
    if sign_up.event.needs_agreement:
        ask_manager(sign_up, manager_of(sign_up) or name_manager(sign_up, manager_email))
    else:
        move(sign_up, State.SEATED)
        tell_confirmed(sign_up)
    return sign_up


def leave(sign_up: SignUp) -> None:
    """End a sign-up; a seat that it took is offered to the next. The day's row is locked by the caller."""
    took = sign_up.takes_a_seat
    move(sign_up, State.WITHDRAWN)
    membership.leave(sign_up)
    if sign_up.event.asks_needs:
        forget_needs(sign_up)
    if took:
        give_back_workshops(sign_up)
        free_seat(sign_up.event)
        give_free_seats(event=sign_up.event)


@transaction.atomic
def expire(*, sign_up: SignUp) -> bool:
    """Nobody answered in time: the seat goes to the next, and the person is told. False when it was answered."""
    mine = lock(sign_up)
    if not (mine.is_held and mine.held_until and mine.held_until <= now()):
        return False
    held_for = mine.held_for
    leave(mine)
    tell_lost(mine, held_for)
    return True
