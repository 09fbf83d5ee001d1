"""The models of this room, for Django alone to import."""

from learning.events.after.models import Synthesis
from learning.events.agenda.models import CalendarFeed
from learning.events.attendance.models import AttendanceChange, SignedSheet, VideoList, WalkInGuest
from learning.events.models import Event, HalfDay
from learning.events.organising.models import HandOver, Letter, Slot, Workshop
from learning.events.polls.models import DatePoll, PollAnswer, PollChoice, PollDate
from learning.events.signups.agreement.models import Agreement
from learning.events.signups.fairness.models import NetworkSeats
from learning.events.signups.guests.models import Guest
from learning.events.signups.models import Attendance, SignUp
from learning.events.signups.needs.models import Needs
from learning.events.signups.workshops.models import WorkshopSeat
from learning.packages.models import Package, PackageAttempt, PackageFile, PackageState
from learning.paths.models import PathIndexPage, PathPage, PathStep
from learning.programme.models import ActionPage, ActionTutorial, Axis, AxisPage, ProgrammePage
from learning.record.attestations.models import Attestation
from learning.record.models import Fact
from learning.record.sharing.models import Sharing
from learning.team.models import Suggestion
from learning.tutorials.authoring.models import ChangeNote, Prerequisite
from learning.tutorials.following.models import Mark
from learning.tutorials.models import LessonPage, TutorialIndexPage, TutorialPage

__all__ = [
    "ActionPage",
    "ActionTutorial",
    "Agreement",
    "Attendance",
    "AttendanceChange",
    "Attestation",
    "Axis",
    "AxisPage",
    "CalendarFeed",
    "ChangeNote",
    "DatePoll",
    "Event",
    "Fact",
    "Guest",
    "HalfDay",
    "HandOver",
    "LessonPage",
    "Letter",
    "Mark",
    "Needs",
    "NetworkSeats",
    "Package",
    "PackageAttempt",
    "PackageFile",
    "PackageState",
    "PathIndexPage",
    "PathPage",
    "PathStep",
    "PollAnswer",
    "PollChoice",
    "PollDate",
    "Prerequisite",
    "ProgrammePage",
    "Sharing",
    "SignUp",
    "SignedSheet",
    "Slot",
    "Suggestion",
    "Synthesis",
    "TutorialIndexPage",
    "TutorialPage",
    "VideoList",
    "WalkInGuest",
    "Workshop",
    "WorkshopSeat",
]
