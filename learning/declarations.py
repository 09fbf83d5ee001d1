"""The kinds of this room."""

from learning.events import chores as event_chores
from learning.events import declarations as events
from learning.packages import declarations as packages
from learning.paths import kinds as paths
from learning.programme import kinds as programme
from learning.record import kinds as record
from learning.record.attestations import kinds as attestations
from learning.team import chores as team_chores
from learning.team import kinds as team
from learning.tutorials import kinds as tutorials
from learning.tutorials.authoring import declarations as authoring
from learning.tutorials.following import chores as mark_chores
from learning.tutorials.following import kinds as following

__all__ = [
    "attestations",
    "authoring",
    "event_chores",
    "events",
    "following",
    "mark_chores",
    "packages",
    "paths",
    "programme",
    "record",
    "team",
    "team_chores",
    "tutorials",
]
