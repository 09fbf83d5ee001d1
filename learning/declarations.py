"""The kinds of this room."""

from learning.events import chores as event_chores
from learning.events import declarations as events
from learning.events.after import kinds as after
from learning.events.agenda import kinds as calendar_feeds
from learning.events.attendance import chores as attendance_chores
from learning.events.attendance import kinds as attendance
from learning.events.organising import kinds as organising
from learning.events.polls import chores as poll_chores
from learning.events.polls import kinds as polls
from learning.events.signups.agreement import kinds as agreements
from learning.events.signups.guests import kinds as guests
from learning.events.signups.needs import chores as need_chores
from learning.events.signups.needs import kinds as needs
from learning.events.signups.offers import chores as seat_chores
from learning.events.signups.workshops import kinds as workshop_seats
from learning.packages import declarations as packages
from learning.paths import kinds as paths
from learning.programme import kinds as programme
from learning.record import chores as record_chores
from learning.record import kinds as record
from learning.record.attestations import kinds as attestations
from learning.team import chores as team_chores
from learning.team import kinds as team
from learning.tutorials import kinds as tutorials
from learning.tutorials.authoring import declarations as authoring
from learning.tutorials.following import chores as mark_chores
from learning.tutorials.following import kinds as following

__all__ = [
    "after",
    "agreements",
    "attendance",
    "attendance_chores",
    "attestations",
    "authoring",
    "calendar_feeds",
    "event_chores",
    "events",
    "following",
    "guests",
    "mark_chores",
    "need_chores",
    "needs",
    "organising",
    "packages",
    "paths",
    "poll_chores",
    "polls",
    "programme",
    "record",
    "record_chores",
    "seat_chores",
    "team",
    "team_chores",
    "tutorials",
    "workshop_seats",
]
