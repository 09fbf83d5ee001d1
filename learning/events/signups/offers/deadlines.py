"""Until when a held seat waits for an answer, in working hours: less as the day comes near."""

import datetime

from foundation.clock import now
from foundation.french.office_hours import HOUR, after_working_hours, working_hours_between
from learning.events.models import Event

#: working hours left before the day → working hours to answer (two days, one day, two hours)
STEPS = ((40, 16), (16, 8), (4, 2))
#: a manager has five working days
AGREEMENT_HOURS = 40


def answer_by(event: Event) -> datetime.datetime:
    """When an offered seat goes to the next person."""
    left = working_hours_between(now(), event.starts_at)
    allowed = next((hours for enough, hours in STEPS if left >= enough), left)
    return _after(allowed, event)


def agreement_by(event: Event) -> datetime.datetime:
    """When the manager's silence frees the seat: five working days, or half of those that are left."""
    left = working_hours_between(now(), event.starts_at)
    hours = min(AGREEMENT_HOURS, left / 2)
    return _after(hours, event)


def _after(hours: float, event: Event) -> datetime.datetime:
    """That many working hours from now, the hour begun made whole; before the day begins in any case."""
    if not hours:
        return event.starts_at
    until = after_working_hours(now(), hours)
    whole = until.replace(minute=0, second=0, microsecond=0)
    return min(until if until == whole else whole + HOUR, event.starts_at)
