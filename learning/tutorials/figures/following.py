"""How a tutorial is followed: from the first step to the end, and how long it takes."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from uuid import UUID

from django.db.models import Count, Min

from foundation.french.dates import duration
from foundation.french.numbers import count
from learning.record.models import Fact
from learning.tutorials.figures.counts import FINISHED
from learning.tutorials.figures.masking import MINIMUM, Told, told_together
from learning.tutorials.models import LessonPage, TutorialPage

DAY = 24 * 60


@dataclass(frozen=True)
class Mark:
    """A line of the way through: how many got there."""

    label: str
    people: Told
    #: of those who started, in per cent
    percent: int | None
    #: is it the share of a number that is only about right?
    about: bool


def marks_of(tutorial: TutorialPage, lessons: Sequence[LessonPage]) -> list[Mark]:
    """Started, each lesson read, the quiz, finished. One query."""
    counts = _counts(tutorial)
    started, finished = counts[Fact.Kind.TUTORIAL_STARTED], counts[Fact.Kind.TUTORIAL_COMPLETED]
    read = [counts.get(lesson.uuid, 0) for lesson in lessons]
    # how many finished is written on the tutorial's own page: it is told first, and the others are told beside it
    end, start, *middle = told_together([finished, started, *read])
    labels = ["Ont commencé", *(f"Leçon {n} : {lesson.title}" for n, lesson in enumerate(lessons, start=1))]
    told = [start, *middle, end]
    return [
        Mark(label, each, share(each, start), each.about or start.about)
        for label, each in zip([*labels, "Ont terminé"], told, strict=True)
    ]


def _counts(tutorial: TutorialPage) -> dict[str | UUID, int]:
    """By kind for the whole, by uuid for its lessons; closed accounts are still counted."""
    kinds = (Fact.Kind.TUTORIAL_STARTED, Fact.Kind.LESSON_READ, Fact.Kind.TUTORIAL_COMPLETED)
    rows = Fact.objects.about(tutorial).of_kind(*kinds).order_by().values_list("kind", "object_uuid")
    counts: dict[str | UUID, int] = dict.fromkeys(kinds, 0)
    for kind, uuid, people in rows.annotate(people=Count("pk")):
        counts[uuid if kind == Fact.Kind.LESSON_READ else kind] = people
    return counts


def share(people: Told, started: Told) -> int | None:
    """Of those who started, in per cent; about, where one of the two counts is."""
    if people.count is None or not started.count:
        return None
    return min(100, round(100 * people.count / started.count))


def usual_time(tutorial: TutorialPage) -> str:
    """The median from the first fact to the end, in words; nothing for fewer than five people. One query."""
    people = Fact.objects.about(tutorial).filter(person__isnull=False).order_by().values("person")
    ended = people.annotate(first=Min("occurred_at"), end=Min("occurred_at", filter=FINISHED)).filter(end__isnull=False)
    spans = [end - first for first, end in ended.values_list("first", "end")]
    return _in_words(median(spans)) if len(spans) >= MINIMUM else ""


def _in_words(span: datetime.timedelta) -> str:
    """Coarse on purpose: a median is somebody's own time."""
    minutes = span.total_seconds() / 60
    if minutes < 2 * DAY:
        step = 5 if minutes < 60 else 60
        return duration(max(5, step * round(minutes / step)))
    return count(round(minutes / DAY), "jour", "jours")
