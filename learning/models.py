"""The models of this room, for Django alone to import."""

from learning.events.models import Event, HalfDay
from learning.events.signups.models import Attendance, SignUp
from learning.programme.models import ActionPage, ActionTutorial, Axis, AxisPage, ProgrammePage
from learning.record.models import Fact
from learning.tutorials.authoring.models import ChangeNote, Prerequisite
from learning.tutorials.models import LessonPage, TutorialIndexPage, TutorialPage

__all__ = [
    "ActionPage",
    "ActionTutorial",
    "Attendance",
    "Axis",
    "AxisPage",
    "ChangeNote",
    "Event",
    "Fact",
    "HalfDay",
    "LessonPage",
    "Prerequisite",
    "ProgrammePage",
    "SignUp",
    "TutorialIndexPage",
    "TutorialPage",
]
