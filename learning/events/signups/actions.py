"""Taking a seat, giving it back, noting who came."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F

from foundation.clock import now
from foundation.networks.models import Role
from foundation.nonce.actions import AlreadySpent, spend
from learning.events.models import Event
from learning.events.signups.models import SignUp
from learning.events.signups.refusals import (
    Refused,
    check_may_take_part,
    check_seat_may_be_returned,
    check_sign_up_runs,
)
from learning.events.signups.telling import tell_returned, tell_seat_given, tell_signed_up


@transaction.atomic
def sign_up(*, event: Event, member: Any, nonce: UUID) -> SignUp:
    """A seat if one is left, else the next rank of the waiting list; asked twice, the same sign-up.

    The day's row is the lock: whoever comes second reads what the first one wrote. The seat itself is a
    conditional UPDATE, and the table has the last word (`event_never_oversold`, `sign_up_open_once`).
    """
    day = Event.objects.select_for_update(of=("self",)).select_related("axis").get(pk=event.pk)
    known = SignUp.objects.open().filter(event=day, person=member).first()
    if known:
        return known
    check_sign_up_runs(day)
    roles = list(Role.objects.filter(person=member).held_on().with_place())
    check_may_take_part(day, roles)
    _spend(nonce, member)
    state = SignUp.State.SEATED if _take_seat(day) else SignUp.State.WAITING
    made = SignUp.objects.create(
        event=day, person=member, state=state, ticket=_next_ticket(day), created_at=now(), changed_at=now(),
        **_place_of(roles),
    )  # fmt: skip
    tell_signed_up(made)
    return made


def _spend(nonce: UUID, member: Any) -> None:
    try:
        spend(nonce=nonce, purpose="sign_up", person=member)
    except AlreadySpent:
        raise Refused(
            "Cette demande a déjà été traitée. Revenez à la page de la journée pour vous inscrire à nouveau."
        ) from None


def _take_seat(event: Event) -> bool:
    """One seat more taken, if there is one and nobody waits for it."""
    if event.sign_ups.waiting().exists():
        return False
    free = Event.objects.filter(pk=event.pk).with_free_seat()
    return free.update(seats_taken=F("seats_taken") + 1) == 1


def _next_ticket(event: Event) -> int:
    Event.objects.filter(pk=event.pk).update(last_ticket=F("last_ticket") + 1)
    event.refresh_from_db(fields=["last_ticket", "seats_taken"])
    return event.last_ticket


def _place_of(roles: list[Role]) -> dict[str, Any]:
    """Network, structure and département of the first role that names a structure."""
    structure = next((role.structure for role in roles if role.structure), None)
    if structure is None:
        return {}
    return {"structure": structure, "network": structure.network, "department": structure.commune.department}


@transaction.atomic
def withdraw(*, sign_up: SignUp) -> SignUp:
    """Give the seat (or the rank) back; a freed seat goes to the first who waits. Done twice, done once."""
    day = Event.objects.select_for_update(of=("self",)).select_related("axis").get(pk=sign_up.event_id)
    mine = SignUp.objects.select_related("person").get(pk=sign_up.pk)
    if mine.state == SignUp.State.WITHDRAWN:
        return mine
    check_seat_may_be_returned(day)
    was_seated = mine.is_seated
    mine.event, mine.state, mine.changed_at = day, SignUp.State.WITHDRAWN, now()
    mine.save(update_fields=["state", "changed_at"])
    if was_seated:
        Event.objects.filter(pk=day.pk).update(seats_taken=F("seats_taken") - 1)
        give_free_seats(event=day)
    tell_returned(mine, was_seated=was_seated)
    return mine


@transaction.atomic
def give_free_seats(*, event: Event) -> list[SignUp]:
    """Seats that came free go to those who wait, in their order. The day's row is locked by the caller."""
    event.refresh_from_db(fields=["capacity", "seats_taken"])
    lucky = list(event.sign_ups.waiting().select_related("person")[: max(event.seats_left, 0)])
    for each in lucky:
        each.event, each.state, each.changed_at = event, SignUp.State.SEATED, now()
        each.save(update_fields=["state", "changed_at"])
    Event.objects.filter(pk=event.pk).update(seats_taken=F("seats_taken") + len(lucky))
    event.refresh_from_db(fields=["seats_taken"])
    for each in lucky:
        tell_seat_given(each)
    return lucky
