"""The running order and the workshops of a day whose dates change one by one."""

import datetime

from foundation.french import dates
from learning.events.models import Event
from learning.events.refusals import Refused
from learning.events.signups.workshops.actions import follow_hours


def follow_dates(event: Event, former: set[datetime.date]) -> None:
    """What stood at a date that is left goes to the one that takes its place; if none does, the change is refused."""
    present = set(event.half_days.values_list("date", flat=True))
    left, new = sorted(former - present), sorted(present - former)
    moves = dict(zip(left, new, strict=False))
    for date in left:
        for rows in (event.slots.filter(date=date), event.workshops.filter(date=date)):
            if date in moves:
                rows.update(date=moves[date])
            elif row := rows.first():
                said = f"« {row.title} » est prévu le {dates.plain_day(date)}"
                raise Refused(f"{said} : retirez-le d’abord du déroulé.", 422)
    if moves:
        follow_hours(event)
