"""The figures of a tutorial, for those who write it; and of all of them, side by side."""

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count

from foundation.access.viewer import Viewer
from learning.record.models import Fact
from learning.tutorials.figures.counts import FINISHED, STARTED
from learning.tutorials.figures.following import Mark, marks_of, share, usual_time
from learning.tutorials.figures.masking import Told, told_together
from learning.tutorials.figures.questions import QuestionFigures, question_figures
from learning.tutorials.models import LessonPage, TutorialPage


@dataclass(frozen=True)
class Report:
    """One tutorial."""

    tutorial: TutorialPage
    marks: list[Mark]
    usual_time: str
    questions: QuestionFigures

    @property
    def started(self) -> Mark:
        return self.marks[0]

    @property
    def finished(self) -> Mark:
        return self.marks[-1]

    @property
    def is_empty(self) -> bool:
        return self.started.people.count == 0


@dataclass(frozen=True)
class Row:
    """One tutorial among the others."""

    tutorial: TutorialPage
    finished: Told
    started: Told

    @property
    def percent(self) -> int | None:
        return share(self.finished, self.started)

    @property
    def about(self) -> bool:
        return self.finished.about or self.started.about


def report_of(tutorial: TutorialPage, viewer: Viewer) -> Report:
    """Four queries, whatever the number of people."""
    lessons = list(LessonPage.objects.visible_to(viewer).of([tutorial]))
    return Report(tutorial, marks_of(tutorial, lessons), usual_time(tutorial), question_figures(tutorial, lessons))


def rows_for(viewer: Viewer) -> list[Row]:
    """Every tutorial that the viewer may see: two queries."""
    tutorials = TutorialPage.objects.visible_to(viewer).select_related("axis").defer("quiz").in_order()
    counts = _counts()
    return [Row(tutorial, *told_together(counts[tutorial.uuid])) for tutorial in tutorials]


def _counts() -> dict[UUID, tuple[int, int]]:
    """Finished, which is public, then started."""
    facts = Fact.objects.of_kind(Fact.Kind.TUTORIAL_STARTED, Fact.Kind.TUTORIAL_COMPLETED).order_by()
    rows = facts.values_list("whole_uuid").annotate(
        finished=Count("pk", filter=FINISHED), started=Count("pk", filter=STARTED)
    )
    return defaultdict(lambda: (0, 0), {uuid: (finished, started) for uuid, finished, started in rows})
