"""The models of this room, for Django alone to import."""

from learning.events.models import Event, HalfDay
from learning.events.signups.models import Attendance, SignUp

__all__ = [
    "Attendance",
    "Event",
    "HalfDay",
    "SignUp",
]
