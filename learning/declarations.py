"""The kinds of this room."""

from learning.events import chores as event_chores
from learning.events import declarations as events
from learning.programme import kinds as programme
from learning.record import kinds as record
from learning.tutorials import kinds as tutorials

__all__ = ["event_chores", "events", "programme", "record", "tutorials"]
