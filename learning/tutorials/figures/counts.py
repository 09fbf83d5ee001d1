"""How many finished a tutorial and, for a référent, how many of their structures."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q

from foundation.access.viewer import Viewer
from learning.record.models import Fact
from learning.record.sharing.models import Sharing
from learning.tutorials.figures.masking import beside_names, masked, shown, tells_of_few
from learning.tutorials.models import TutorialPage

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
    found = Fact.objects.about(tutorial).aggregate(**tallies(structures))
    started, finished = counts_here(found)
    return Counts(shown(found["finished"]), bool(structures), started, finished)


def tallies(structures: list[int]) -> dict[str, Any]:
    """What has to be counted to say anything of these structures: everybody, their people, and those whose name
    their référent may read."""
    ours = Q(structure_number__in=structures)
    sharing = Sharing.objects.in_force().filter(person=OuterRef("person"), structure__in=structures)
    return {
        "finished": Count("pk", filter=FINISHED),
        "started_here": Count("pk", filter=STARTED & ours),
        "finished_here": Count("pk", filter=FINISHED & ours),
        "named_here": Count("pk", filter=FINISHED & ours & Q(Exists(sharing))),
    }


def counts_here(found: dict[str, int]) -> tuple[int | None, int | None]:
    """Started and finished in one's structures, masked where the region's count or the names would tell of fewer."""
    started, finished = masked(found["started_here"], found["finished_here"])
    if tells_of_few(found["finished"] - found["finished_here"]):
        finished = None
    return beside_names(started, found["named_here"]), beside_names(finished, found["named_here"])
