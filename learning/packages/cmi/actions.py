"""Keeping what a package says of one person, and writing it in the ledger when something came of it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from foundation.access.viewer import viewer_for
from foundation.clock import now
from learning.packages.cmi.outcomes import Outcome
from learning.packages.models import Package, PackageAttempt, PackageState
from learning.packages.plans import items_of
from learning.record.models import Fact
from learning.tutorials.actions import finish_lesson, start_tutorial, write_fact
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.selectors import tutorial_of

#: how far in the future a page's clock may claim to be
AHEAD = datetime.timedelta(minutes=1)


@dataclass(frozen=True)
class Report:
    """What one page sends at one moment. `partial`: only what changed, to be laid over what is kept."""

    values: Mapping[str, Any]
    #: our own clock when the page was opened, plus the time since, in milliseconds
    stamp: int
    outcome: Outcome = field(default_factory=Outcome)
    session: str = ""
    seconds: float = 0
    left: bool = False
    partial: bool = False


@transaction.atomic
def start_attempt(*, person: Any, lesson: LessonPage, tutorial: TutorialPage) -> PackageAttempt:
    """Open the lesson's package for somebody; opening it again gives the same."""
    assert lesson.package is not None
    start_tutorial(person=person, tutorial=tutorial)
    attempt, _ = PackageAttempt.objects.get_or_create(person=person, lesson=lesson, package=lesson.package)
    return attempt


@transaction.atomic
def keep_report(*, attempt: PackageAttempt, item: str, report: Report) -> bool:
    """Keep the state, unless a later one is kept already (False); what came of it counts in any case."""
    PackageAttempt.objects.select_for_update().get(pk=attempt.pk)
    state, _ = PackageState.objects.get_or_create(attempt=attempt, item=item)
    latest = report.stamp > state.stamp
    if latest:
        _lay(state, report)
    outcome = report.outcome
    state.completed = state.completed or outcome.completed
    state.passed = True if state.passed else (outcome.passed if latest else state.passed)
    if latest:
        state.score = outcome.score
    state.save()
    _write_facts(attempt, state, outcome)
    return latest


def _lay(state: PackageState, report: Report) -> None:
    state.values = {**state.values, **report.values} if report.partial else dict(report.values)
    state.stamp = min(report.stamp, milliseconds(now() + AHEAD))
    before = state.session_seconds if state.session == report.session else 0
    state.total_seconds += max(0, report.seconds - before)
    state.session, state.session_seconds = report.session, max(report.seconds, before)
    state.left, state.updated_at = report.left, now()


def _write_facts(attempt: PackageAttempt, state: PackageState, outcome: Outcome) -> None:
    """A score once each, a completion once for all; the lesson is then read."""
    lesson = attempt.lesson
    tutorial = tutorial_of(lesson, viewer_for(attempt.person)) if lesson.live else None
    if tutorial is None or lesson.package_id != attempt.package_id:
        return
    if outcome.score is not None and outcome.is_final:
        _write_score(attempt, tutorial, state, outcome)
    if is_done(attempt):
        write_fact(
            person=attempt.person,
            kind=Fact.Kind.PACKAGE_COMPLETED,
            tutorial=tutorial,
            lesson=lesson,
            data={"package": str(attempt.package.uuid), "standard": attempt.package.standard},
        )
        finish_lesson(person=attempt.person, tutorial=tutorial, lesson=lesson)


def _write_score(attempt: PackageAttempt, tutorial: TutorialPage, state: PackageState, outcome: Outcome) -> None:
    write_fact(
        person=attempt.person,
        kind=Fact.Kind.PACKAGE_SCORED,
        tutorial=tutorial,
        lesson=attempt.lesson,
        once=f"{attempt.uuid}:{state.item}:{outcome.score}:{outcome.passed}",
        data={
            "package": str(attempt.package.uuid),
            "item": state.item,
            "score": outcome.score,
            "passed": outcome.passed,
        },
    )


def is_done(attempt: PackageAttempt) -> bool:
    """Every item that reports is completed or passed; a package of which none does is finished by hand."""
    return all_done(attempt.package, {state.item for state in attempt.states.all() if state.is_done})


def all_done(package: Package, done: set[str]) -> bool:
    wanted = {item.identifier for item in items_of(package) if item.reports}
    return bool(wanted) and wanted <= done


def milliseconds(moment: datetime.datetime) -> int:
    return int(moment.timestamp() * 1000)
