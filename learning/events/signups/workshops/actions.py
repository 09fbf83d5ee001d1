"""Taking seats in workshops and giving them back, under the lock of the day's row."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F

from learning.events.models import Event
from learning.events.refusals import Refused
from learning.events.signups.fairness.moves import lock
from learning.events.signups.models import SignUp
from learning.events.signups.workshops.models import WorkshopSeat

ONE_AN_HOUR = "Choisissez un seul atelier à la même heure."


def take_workshops(sign_up: SignUp, numbers: Sequence[UUID]) -> None:
    """At sign-up: a seat in each, where one is left. A full one does not cost the seat of the day: the person is
    told, and chooses another. The day's row is locked by the caller."""
    if not numbers:
        return
    free = [each for each in _wanted(sign_up.event, numbers) if each.seats_taken < each.capacity]
    sign_up.event.workshops.filter(pk__in=[each.pk for each in free]).update(seats_taken=F("seats_taken") + 1)
    WorkshopSeat.objects.bulk_create(_seat(sign_up.pk, each) for each in free)


@transaction.atomic
def choose_workshops(*, sign_up: SignUp, numbers: Sequence[UUID]) -> None:
    """What is chosen replaces what was; if one of them is full, nothing changes."""
    mine = lock(sign_up)
    _check_may_choose(mine)
    wanted = {each.pk: each for each in _wanted(mine.event, numbers)}
    seats = list(mine.workshop_seats.all())
    _give_back(mine.event, (seat for seat in seats if seat.workshop_id not in wanted))
    for pk in wanted.keys() - {seat.workshop_id for seat in seats}:
        if not _take(mine, wanted[pk]):
            raise Refused(f"L’atelier « {wanted[pk].title} » est complet : choisissez-en un autre.")


def give_back_workshops(sign_up: SignUp) -> None:
    """Who does not come leaves their seats to others."""
    _give_back(sign_up.event, sign_up.workshop_seats.all())


def follow_hours(event: Event) -> None:
    """Workshops have moved, and seats follow: somebody must not end up in two at the same hour."""
    seats = list(WorkshopSeat.objects.filter(workshop__event=event).select_related("workshop"))
    hours = Counter((seat.sign_up_id, seat.workshop.date, seat.workshop.starts) for seat in seats)
    twice = next((seat for seat in seats if hours[seat.sign_up_id, seat.workshop.date, seat.workshop.starts] > 1), None)
    if twice:
        raise Refused(
            f"Des personnes ont choisi « {twice.workshop.title} » et un autre atelier qui serait alors à la même "
            "heure : gardez deux heures différentes.", 422,
        )  # fmt: skip
    moved = [seat for seat in seats if (seat.date, seat.starts) != (seat.workshop.date, seat.workshop.starts)]
    WorkshopSeat.objects.filter(pk__in=[seat.pk for seat in moved]).delete()
    WorkshopSeat.objects.bulk_create(_seat(seat.sign_up_id, seat.workshop) for seat in moved)


def _seat(sign_up_id: int, workshop: Any) -> WorkshopSeat:
    return WorkshopSeat(sign_up_id=sign_up_id, workshop=workshop, date=workshop.date, starts=workshop.starts)


def _check_may_choose(mine: SignUp) -> None:
    if not mine.takes_a_seat:
        raise Refused("Les ateliers se choisissent une fois que vous avez une place.")
    if mine.event.has_begun or mine.event.is_called_off:
        raise Refused("Les ateliers de cette journée ne se choisissent plus.")


def _wanted(event: Event, numbers: Sequence[UUID]) -> list[Any]:
    """The workshops of these numbers; one of another day, or two at the same hour, is refused."""
    found = list(event.workshops.filter(uuid__in=numbers))
    if len(found) != len(set(numbers)):
        raise Refused("Cet atelier n’est plus proposé : rechargez la page, puis choisissez-en un autre.", 422)
    if len({(each.date, each.starts) for each in found}) != len(found):
        raise Refused(ONE_AN_HOUR, 422)
    return found


def _take(sign_up: SignUp, workshop: Any) -> bool:
    """A conditional UPDATE; the table has the last word (`workshop_never_oversold`)."""
    free = type(workshop).objects.filter(pk=workshop.pk).with_free_seat()
    if free.update(seats_taken=F("seats_taken") + 1) != 1:
        return False
    _seat(sign_up.pk, workshop).save(force_insert=True)
    return True


def _give_back(event: Event, seats: Iterable[WorkshopSeat]) -> None:
    gone = list(seats)
    if not gone:
        return
    event.workshops.filter(pk__in=[seat.workshop_id for seat in gone]).update(seats_taken=F("seats_taken") - 1)
    WorkshopSeat.objects.filter(pk__in=[seat.pk for seat in gone]).delete()
