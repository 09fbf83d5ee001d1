"""A day that moves takes its running order and its workshops along."""

import datetime
from typing import Any

from learning.events.models import Event
from learning.events.signups.workshops.actions import follow_hours


def shift_outline(event: Event, days: datetime.timedelta) -> None:
    if days:
        shift(event.slots.all(), days)
        shift(event.workshops.all(), days)
        follow_hours(event)


def shift(rows: Any, days: datetime.timedelta) -> None:
    """The last first when they go later, so that no two rows are ever the same meanwhile."""
    for row in sorted(rows, key=lambda row: row.date, reverse=days > datetime.timedelta()):
        type(row).objects.filter(pk=row.pk).update(date=row.date + days)
