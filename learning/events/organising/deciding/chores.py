"""A proposal that nobody answers is brought to a second person, after five working days."""

import datetime

from django.db import transaction

from foundation.accounts.models import User
from foundation.clock import PARIS, now, today
from foundation.french.holidays import after_working_days
from foundation.jobs.schedule import scheduled
from foundation.networks.models import Role
from learning.events.models import Event
from learning.events.organising.deciding.actions import locked
from learning.events.organising.telling import approvers, in_words, key_of, tell

PATIENCE = 5


@scheduled(every=datetime.timedelta(hours=1), name="events.second-approver")
def ask_second_approvers() -> int:
    """How many proposals found a second approver."""
    waiting = Event.objects.waiting_for_approval().filter(second_asked_at__isnull=True, proposed_at__isnull=False)
    late = [day for day in waiting.filter(starts_at__gt=now()) if is_late(day)]
    return sum(_ask(day) for day in late)


def is_late(day: Event) -> bool:
    """Five whole working days have passed since it was proposed."""
    if day.proposed_at is None:
        return False
    return today() > after_working_days(day.proposed_at.astimezone(PARIS).date(), PATIENCE)


@transaction.atomic
def _ask(event: Event) -> bool:
    day = locked(event)
    person = second_approver_of(day)
    if day.state != Event.State.PROPOSED or day.second_asked_at or person is None:
        return False
    Event.objects.filter(pk=day.pk).update(second_approver=person, second_asked_at=now())
    title = f"Sans réponse depuis cinq jours ouvrés, cette journée attend votre accord : {in_words(day)}"
    tell(person, "day_second_approver", title, day, key_of(day))
    tell(day.organiser, "day_still_waiting", f"Votre journée attend encore un accord : {day.title}", day, key_of(day),
         second=person)  # fmt: skip
    return True


def second_approver_of(day: Event) -> User | None:
    """The steering of the region; else somebody of the CARIF-OREF who does not organise the day."""
    roles = Role.objects.held_on().of_kind(Role.Kind.STEERING).values("person")
    steering = list(User.objects.filter(pk__in=roles, is_active=True).order_by("pk"))
    return next((each for each in [*steering, *approvers()] if each.pk != day.organiser_id), None)
