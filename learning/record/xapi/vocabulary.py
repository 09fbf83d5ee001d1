"""The words of xAPI for each kind of fact: verbs and types of activities that other tools know already."""

from learning.record.models import Fact

ADL = "http://adlnet.gov/expapi"
STREAMS = "http://activitystrea.ms/schema/1.0"
VOIDED = f"{ADL}/verbs/voided"

#: kind of fact → verb and what it says in French
VERBS: dict[str, tuple[str, str]] = {
    Fact.Kind.TUTORIAL_STARTED: (f"{ADL}/verbs/initialized", "a commencé"),
    Fact.Kind.LESSON_READ: (f"{ADL}/verbs/completed", "a terminé"),
    Fact.Kind.QUESTION_ANSWERED: (f"{ADL}/verbs/answered", "a répondu à"),
    Fact.Kind.TUTORIAL_COMPLETED: (f"{ADL}/verbs/completed", "a terminé"),
    Fact.Kind.PACKAGE_SCORED: (f"{ADL}/verbs/scored", "a obtenu un résultat à"),
    Fact.Kind.PACKAGE_COMPLETED: (f"{ADL}/verbs/completed", "a terminé"),
    Fact.Kind.PATH_COMPLETED: (f"{ADL}/verbs/completed", "a terminé"),
    Fact.Kind.SEAT_TAKEN: (f"{ADL}/verbs/registered", "s’est inscrite ou inscrit à"),
    Fact.Kind.SEAT_RETURNED: (f"{STREAMS}/cancel", "a rendu sa place à"),
    Fact.Kind.ATTENDED: (f"{ADL}/verbs/attended", "a participé à"),
    Fact.Kind.ATTENDANCE_REVOKED: (VOIDED, "a été corrigé"),
}
PASSED = (f"{ADL}/verbs/passed", "a réussi")
FAILED = (f"{ADL}/verbs/failed", "n’a pas encore réussi")

#: kind of object → type of activity
TYPES = {
    "tutorial": f"{ADL}/activities/course",
    "path": f"{ADL}/activities/course",
    "lesson": f"{ADL}/activities/lesson",
    "event": f"{STREAMS}/event",
}
ASSESSMENT = f"{ADL}/activities/assessment"
QUESTION = f"{ADL}/activities/question"
MODULE = f"{ADL}/activities/module"

#: what a completion says at once
COMPLETING = frozenset(
    {Fact.Kind.LESSON_READ, Fact.Kind.TUTORIAL_COMPLETED, Fact.Kind.PACKAGE_COMPLETED, Fact.Kind.PATH_COMPLETED}
)
