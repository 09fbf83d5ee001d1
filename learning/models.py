"""The models of this room, for Django alone to import."""

from learning.events.models import Event, HalfDay
from learning.events.signups.models import Attendance, SignUp
from learning.packages.models import Package, PackageAttempt, PackageFile, PackageState
from learning.paths.models import PathIndexPage, PathPage, PathStep
from learning.programme.models import ActionPage, ActionTutorial, Axis, AxisPage, ProgrammePage
from learning.record.attestations.models import Attestation
from learning.record.models import Fact
from learning.team.models import Sharing, Suggestion
from learning.tutorials.authoring.models import ChangeNote, Prerequisite
from learning.tutorials.following.models import Mark
from learning.tutorials.models import LessonPage, TutorialIndexPage, TutorialPage

__all__ = [
    "ActionPage",
    "ActionTutorial",
    "Attendance",
    "Attestation",
    "Axis",
    "AxisPage",
    "ChangeNote",
    "Event",
    "Fact",
    "HalfDay",
    "LessonPage",
    "Mark",
    "Package",
    "PackageAttempt",
    "PackageFile",
    "PackageState",
    "PathIndexPage",
    "PathPage",
    "PathStep",
    "Prerequisite",
    "ProgrammePage",
    "Sharing",
    "SignUp",
    "Suggestion",
    "TutorialIndexPage",
    "TutorialPage",
]
