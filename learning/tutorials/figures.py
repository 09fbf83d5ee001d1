"""Counts about people: shown for five or more, and never so that a smaller one can be worked out."""

from dataclasses import dataclass

from django.db.models import Count, Q

from foundation.access.viewer import Viewer
from learning.record.models import Fact
from learning.tutorials.models import TutorialPage

MINIMUM = 5
FINISHED = Q(kind=Fact.Kind.TUTORIAL_COMPLETED)
STARTED = Q(kind=Fact.Kind.TUTORIAL_STARTED)


@dataclass(frozen=True)
class Counts:
    """None stands for « masqué »."""

    #: everybody who finished it
    finished: int | None
    #: does the viewer see the two counts of their structure?
    of_structure: bool = False
    structure_started: int | None = None
    structure_finished: int | None = None


def counts_of(tutorial: TutorialPage, viewer: Viewer) -> Counts:
    """How many finished it and, for a référent, how many of their structures: one query."""
    structures = [structure.pk for structure in viewer.structures_as("referent")]
    ours = Q(structure_number__in=structures)
    found = (
        Fact.objects.about(tutorial)
        .of_kind(Fact.Kind.TUTORIAL_STARTED, Fact.Kind.TUTORIAL_COMPLETED)
        .aggregate(
            finished=Count("pk", filter=FINISHED),
            started_here=Count("pk", filter=STARTED & ours),
            finished_here=Count("pk", filter=FINISHED & ours),
        )
    )
    started, finished = masked(found["started_here"], found["finished_here"])
    return Counts(shown(found["finished"]), bool(structures), started, finished)


def shown(count: int) -> int | None:
    return count if count >= MINIMUM else None


def masked(started: int, finished: int) -> tuple[int | None, int | None]:
    """Both counts, or None where one (or the difference of the two) would speak of fewer than five people."""
    left = started - finished
    tells_of_few = 0 < left < MINIMUM
    return shown(started), None if tells_of_few else shown(finished)
