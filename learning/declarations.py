"""The kinds of this room."""

from learning.events import chores as event_chores
from learning.events import declarations as events

__all__ = ["event_chores", "events"]
