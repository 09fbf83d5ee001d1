"""Taking a seat, giving it back."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from foundation.clock import now
from foundation.networks.models import Role
from foundation.nonce.actions import AlreadySpent, spend
from learning.events.models import Event
from learning.events.refusals import (
    Refused,
    check_committed,
    check_may_take_part,
    check_seat_may_be_returned,
    check_sign_up_runs,
)
from learning.events.signups.agreement.asking import agreement_awaited, name_manager, write_to_manager
from learning.events.signups.fairness.moves import lock, take_seat
from learning.events.signups.fairness.room import Room
from learning.events.signups.models import SignUp
from learning.events.signups.needs.actions import say_needs
from learning.events.signups.offers.actions import give_free_seats, leave, serve_waiting
from learning.events.signups.telling import tell_returned, tell_signed_up
from learning.events.signups.workshops.actions import take_workshops

__all__ = ["give_free_seats", "sign_up", "withdraw"]


@transaction.atomic
def sign_up(
    *, event: Event, member: Any, nonce: UUID, manager_email: str = "", diet: str = "", access: str = "",
    workshops: Sequence[UUID] = (), roles: Sequence[Role] | None = None,
) -> SignUp:  # fmt: skip
    """A seat if one is left for them, else the next rank of the waiting list; asked twice, the same sign-up. `roles`
    are those of today, where the request has just read them.

    The day's row is the lock: whoever comes second reads what the first one wrote. The seat itself is a
    conditional UPDATE, and the table has the last word (`event_never_oversold`, `sign_up_open_once`).
    """
    day = Event.objects.select_for_update(of=("self",)).select_related("axis").get(pk=event.pk)
    known = SignUp.objects.open().filter(event=day, person=member).first()
    if known:
        return known
    check_sign_up_runs(day)
    held = list(Role.objects.filter(person=member).held_on().with_place()) if roles is None else roles
    check_may_take_part(day, held)
    check_committed(day, member)
    spend_once(nonce, member)
    made = lay(day, member, held, **agreement_awaited(day))
    if diet or access:
        say_needs(sign_up=made, diet=diet, access=access)
    if made.takes_a_seat:
        take_workshops(made, workshops)
    if day.needs_agreement:
        agreement = name_manager(made, manager_email)
        if made.is_held:
            write_to_manager(made, agreement)
    tell_signed_up(made)
    return made


def spend_once(nonce: UUID, author: Any) -> None:
    try:
        spend(nonce=nonce, purpose="sign_up", person=author)
    except AlreadySpent:
        raise Refused(
            "Cette demande a déjà été traitée. Revenez à la page de la journée pour vous inscrire à nouveau."
        ) from None


def lay(event: Event, member: Any, roles: Sequence[Role], *, by: Any = None, **held: Any) -> SignUp:
    """The row of a sign-up: on a seat (a held one, if `held_for` says what for) or in the waiting list. The day's row
    is locked by the caller."""
    place, room, state = place_of(roles), Room.of(event), SignUp.State.WAITING
    if finds_seat(event, place, room):
        state = SignUp.State.HELD if held else SignUp.State.SEATED
    made = SignUp(
        event=event, person=member, state=state, ticket=next_ticket(event), created_at=now(), changed_at=now(),
        asked_by=by, **place, **(held if state == SignUp.State.HELD else {}),
    )  # fmt: skip
    made.why = room.why_not(made.network_id, made.structure_id) if made.is_waiting else ""
    made.save(force_insert=True)
    return made


def finds_seat(event: Event, place: dict[str, Any], room: Room | None = None) -> bool:
    """Whoever waits comes first; then the seats that this person's network and structure may have."""
    if event.is_full:
        return False
    room = room or Room.of(event)
    serve_waiting(event, room)
    network, structure = place.get("network"), place.get("structure")
    return room.has_seat_for(network and network.pk, structure and structure.pk) and take_seat(event)


def next_ticket(event: Event) -> int:
    """The day's row is locked by the caller, who has read it since."""
    event.last_ticket += 1
    Event.objects.filter(pk=event.pk).update(last_ticket=event.last_ticket)
    return event.last_ticket


def place_of(roles: Sequence[Role]) -> dict[str, Any]:
    """Network, structure and département of the first role that names a structure."""
    structure = next((role.structure for role in roles if role.structure), None)
    if structure is None:
        return {}
    return {"structure": structure, "network": structure.network, "department": structure.commune.department}


@transaction.atomic
def withdraw(*, sign_up: SignUp) -> SignUp:
    """Give the seat (or the rank) back; a freed seat is offered to the next. Done twice, done once."""
    mine = lock(sign_up)
    if mine.state == SignUp.State.WITHDRAWN:
        return mine
    check_seat_may_be_returned(mine.event)
    was_seated = mine.is_seated
    leave(mine)
    tell_returned(mine, was_seated=was_seated)
    return mine
