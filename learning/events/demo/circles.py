"""Practice analyses of the demo: whoever has a seat signed the commitment, and is in the group."""

from learning.events.closed.membership import commit, enter, group_for
from learning.events.models import Event
from learning.events.signups.models import SignUp


def close_circle(event: Event, sign_ups: list[SignUp]) -> None:
    """Nothing for other days."""
    if not event.is_confidential:
        return
    group_for(event)
    for each in sign_ups:
        each.event = event
        commit(event=event, person=each.person)
        enter(each)
